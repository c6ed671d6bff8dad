// Projects links into memory with their weights.
UNWIND range(0, size($neighbours) - 1) AS node
WITH node, $neighbours[node] AS row, $weights[node] AS weights
UNWIND CASE WHEN size(row) = 0 THEN [null] ELSE range(0, size(row) - 1) END AS at
WITH node, toInteger(row[at]) AS neighbour, coalesce(weights[at], 1.0) AS weight
WITH gds.graph.project(
  $name, node, neighbour, {relationshipProperties: {weight: weight}}, {undirectedRelationshipTypes: ['*']}
) AS graph
RETURN graph.nodeCount AS nodeCount, graph.relationshipCount AS relationshipCount
