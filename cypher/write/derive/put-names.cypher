// Names as derived.
UNWIND $names AS row
MATCH (entity:Entity {id: row.entity})
MERGE (name:Name {id: row.id})
SET name = row.properties
MERGE (entity)-[:NAMED]->(name)
