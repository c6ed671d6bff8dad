// Core number of each node.
CALL gds.kcore.stream($name, $configuration) YIELD nodeId, coreValue
RETURN collect(nodeId) AS nodes, collect(coreValue) AS values
