// Texts with the ids of their sources.
MATCH (source:Source)-[:HAS_TEXT]->(text:Text)
RETURN source.id AS source, text.value AS text
