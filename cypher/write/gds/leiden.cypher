// Community of each node by the Leiden algorithm.
CALL gds.leiden.stream($name, $configuration) YIELD nodeId, communityId
RETURN collect(nodeId) AS nodes, collect(communityId) AS values
