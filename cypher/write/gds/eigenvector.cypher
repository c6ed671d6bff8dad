// Eigenvector centrality of each node.
CALL gds.eigenvector.stream($name, $configuration) YIELD nodeId, score
RETURN collect(nodeId) AS nodes, collect(score) AS values
