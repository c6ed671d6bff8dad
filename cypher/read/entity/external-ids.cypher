// Identifiers of the entity in registers.
// in: parent: Entity
// rows: externalId: ExternalId
// order SCHEME: externalId.key
// shape: list 1000
MATCH (parent)-[:IDENTIFIED_BY]->(externalId:ExternalId)
RETURN externalId
