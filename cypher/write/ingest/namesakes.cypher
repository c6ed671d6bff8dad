// Other entities of the same kind of thing that bear a name of one of the entities.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[:NAMED]->(own:Name)
WHERE (entity:Organization OR entity:Base OR entity:Committee) AND own.simplified IS NOT NULL
CALL (entity, own) {
  MATCH (name:Name {simplified: own.simplified})
  WITH name LIMIT $most
  MATCH (name)<-[:NAMED]-(other:Entity)
  WHERE other <> entity AND (entity:Organization AND other:Organization OR entity.kind = other.kind)
  RETURN other
}
RETURN DISTINCT id AS entity, other.id AS other, own.value AS name
