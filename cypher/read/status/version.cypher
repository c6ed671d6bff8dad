// Version of the data: it grows with every change.
// rows: version: int, changedAt: string
// shape: single
MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, graph.changedAt AS changedAt
