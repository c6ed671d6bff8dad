// Organizations and places that bear the name in full: a short, descriptive or machine-translated name decides nothing.
UNWIND $ids AS id
MATCH (name:Name {key: id})<-[:NAMED]-(entity:Organization|Place)
WHERE name.nameKind IN ['OFFICIAL', 'LABEL', 'PRINTED', 'FORMER']
UNWIND coalesce(name.was, [entity.id]) AS origin
RETURN id, entity.id AS entity, collect(DISTINCT origin) AS origins, entity.kind AS kind, entity.kindCertainty AS kindCertainty
