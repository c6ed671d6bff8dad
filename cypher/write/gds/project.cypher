// Projects links into memory: row i of `neighbours` holds the neighbours of node i that have a higher number.
UNWIND range(0, size($neighbours) - 1) AS node
WITH node, $neighbours[node] AS row
UNWIND CASE WHEN size(row) = 0 THEN [null] ELSE row END AS neighbour
WITH gds.graph.project($name, node, toInteger(neighbour), {}, {undirectedRelationshipTypes: ['*']}) AS graph
RETURN graph.nodeCount AS nodeCount, graph.relationshipCount AS relationshipCount
