// Organizations and places that bear the name in full: a short, descriptive or machine-translated name decides nothing.
UNWIND $keys AS key
MATCH (name:Name {key: key})<-[:NAMED]-(entity:Organization|Place)
WHERE name.nameKind IN ['OFFICIAL', 'LABEL', 'PRINTED', 'FORMER']
RETURN DISTINCT key, entity.id AS entity, entity.kind AS kind
