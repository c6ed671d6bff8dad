// Identifiers of the entity in registers.
// in: parent: Entity
// rows: externalId: ExternalId
// order SCHEME: externalId.id
// shape: list 1000
MATCH (parent)-[:IDENTIFIED_BY]->(externalId:ExternalId)
RETURN externalId
