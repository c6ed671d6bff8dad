// Texts by the id of their source.
MATCH (source:Source)
WHERE source.id >= ''
MATCH (source)-[:HAS_TEXT]->(text:Text)
RETURN properties(text) AS properties
ORDER BY source.id
