// Version of the data: it grows with every change.
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.version, 0) AS version
