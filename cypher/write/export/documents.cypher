// Documents, by id.
MATCH (document:Document)
WHERE document.id >= ''
RETURN properties(document) AS properties, [(document)-[:READ_FROM]->(source:Source) | source.id] AS sources
ORDER BY document.id
