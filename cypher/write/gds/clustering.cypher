// Local clustering coefficient of each node.
CALL gds.localClusteringCoefficient.stream($name, $configuration) YIELD nodeId, localClusteringCoefficient
RETURN collect(nodeId) AS nodes, collect(localClusteringCoefficient) AS values
