// External identifiers as derived.
UNWIND $identifiers AS row
MATCH (entity:Entity {id: row.entity})
MERGE (externalId:ExternalId {id: row.id})
SET externalId = row.properties
MERGE (entity)-[:IDENTIFIED_BY]->(externalId)
