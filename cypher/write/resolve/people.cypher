// People of the name in a position at the organization.
UNWIND $people AS row
MATCH (name:Name {key: row.key})<-[:NAMED]-(person:Person)-[:HOLDS_POSITION]->(:Entity {id: row.organization})
RETURN DISTINCT row.mention AS mention, person.id AS entity, coalesce(name.was, [person.id]) AS origins, person.kind AS kind, person.kindCertainty AS kindCertainty
ORDER BY entity
