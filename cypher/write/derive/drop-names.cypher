// Removes names that no live statement supports any more.
UNWIND $ids AS id
MATCH (name:Name {id: id})
WHERE NOT EXISTS { MATCH (statement:Statement {supports: id}) WHERE statement.retractedAt IS NULL }
DETACH DELETE name
