// Texts of sources as they were exported.
UNWIND $rows AS row
MATCH (source:Source {id: row.properties.id})
CREATE (source)-[:HAS_TEXT]->(text:Text)
SET text = row.properties
