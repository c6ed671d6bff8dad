// Closeness of each node.
CALL gds.closeness.stream($name, $configuration) YIELD nodeId, score
RETURN collect(nodeId) AS nodes, collect(score) AS values
