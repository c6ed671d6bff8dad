// External identifiers that nothing supported before.
UNWIND $identifiers AS row
MATCH (entity:Entity {id: row.entity})
CREATE (entity)-[:IDENTIFIED_BY]->(externalId:ExternalId)
SET externalId = row.properties
