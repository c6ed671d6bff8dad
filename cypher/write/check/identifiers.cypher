// External identifiers with who has them, and whether a live statement supports them.
MATCH (externalId:ExternalId)
RETURN externalId.id AS id, externalId.scheme AS scheme, externalId.value AS value,
  [(externalId)<-[:IDENTIFIED_BY]-(entity:Entity) | entity.id] AS entities,
  EXISTS { MATCH (statement:Statement {supports: externalId.id}) WHERE statement.retractedAt IS NULL } AS supported
