// Version of the data, which grows with every change, and when it last changed.
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.version, 0) AS version, graph.changedAt AS changedAt
