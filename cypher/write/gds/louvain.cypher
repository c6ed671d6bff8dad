// Community of each node by the Louvain algorithm.
CALL gds.louvain.stream($name, $configuration) YIELD nodeId, communityId
RETURN collect(nodeId) AS nodes, collect(communityId) AS values
