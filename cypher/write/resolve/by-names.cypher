// Organizations and places that bear the name, except by machine translation.
UNWIND $keys AS key
MATCH (name:Name {key: key})<-[:NAMED]-(entity:Organization|Place)
WHERE name.nameKind <> 'MACHINE_TRANSLATED'
RETURN key, entity.id AS entity, entity.kind AS kind, collect(DISTINCT name.nameKind) AS nameKinds, entity.code AS code
