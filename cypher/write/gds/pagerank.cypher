// PageRank of each node.
CALL gds.pageRank.stream($name, $configuration) YIELD nodeId, score
RETURN collect(nodeId) AS nodes, collect(score) AS values
