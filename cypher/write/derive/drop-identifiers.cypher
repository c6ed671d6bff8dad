// Removes external identifiers that no live statement supports any more.
UNWIND $ids AS id
MATCH (externalId:ExternalId {id: id})
WHERE NOT EXISTS { MATCH (statement:Statement {supports: id}) WHERE statement.retractedAt IS NULL }
DETACH DELETE externalId
