// Entities by id: whom they were merged into by now, and whether anything is said of that one.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH path = (entity)-[:MERGED_INTO*0..100]->(survivor:Entity)
  WHERE all(step IN relationships(path) WHERE step.judgement IS NOT NULL)
  RETURN survivor ORDER BY length(path) DESC LIMIT 1
}
RETURN id, survivor.id AS entity, survivor.kind AS kind, survivor.kindCertainty AS kindCertainty, size(labels(survivor)) > 1 AS alive
