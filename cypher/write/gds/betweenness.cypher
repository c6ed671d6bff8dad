// Betweenness of each node.
CALL gds.betweenness.stream($name, $configuration) YIELD nodeId, score
RETURN collect(nodeId) AS nodes, collect(score) AS values
