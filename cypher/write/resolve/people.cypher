// People of the name in a position at the organization.
UNWIND $people AS row
MATCH (:Name {key: row.key})<-[:NAMED]-(person:Person)-[:HOLDS_POSITION]->(:Entity {id: row.organization})
RETURN row.key AS key, row.organization AS organization, person.id AS entity
