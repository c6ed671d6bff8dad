// An entity, whom it was merged into, and which single ids that one has.
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH path = (entity)-[:MERGED_INTO*0..100]->(root:Entity)
  WHERE all(step IN relationships(path) WHERE step.judgement IS NOT NULL)
  RETURN root ORDER BY length(path) DESC LIMIT 1
}
OPTIONAL MATCH (entity)-[merged:MERGED_INTO]->() WHERE merged.judgement IS NOT NULL
RETURN entity.id AS id, entity.kind AS kind, root.id AS root, root.name AS name, root.kind AS rootKind, size(labels(root)) > 1 AS alive,
  merged.judgement AS judgement,
  COLLECT { MATCH (root)-[:IDENTIFIED_BY]->(externalId:ExternalId) RETURN externalId.key } AS externalIds
