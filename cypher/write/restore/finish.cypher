// The graph is made: it has the version of the one that was exported.
MATCH (graph:Graph {id: 'graph'})
SET graph.version = $version, graph.changedAt = $changedAt
REMOVE graph.restoring, graph.restored
