// A new version of the data.
MERGE (graph:Graph {id: 'graph'})
SET graph.version = coalesce(graph.version, 0) + 1, graph.changedAt = $now
