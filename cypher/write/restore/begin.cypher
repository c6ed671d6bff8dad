// Begins to make the graph from a file, unless it holds something or another file was begun. Answers which file, up to which line, and whether it holds something.
MERGE (graph:Graph {id: 'graph'})
WITH graph, graph.restoring IS NULL
  AND (EXISTS { MATCH (:Entity) } OR EXISTS { MATCH (:Source) } OR EXISTS { MATCH (:Document) } OR EXISTS { MATCH (:Judgement) }) AS holds
FOREACH (_ IN CASE WHEN graph.restoring IS NULL AND NOT holds THEN [1] ELSE [] END |
  SET graph.restoring = $checksum, graph.restored = 0)
RETURN graph.restoring AS restoring, graph.restored AS restored, holds
