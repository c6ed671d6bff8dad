// All names of the entities.
UNWIND $entities AS id
MATCH (:Entity {id: id})-[:NAMED]->(name:Name)
RETURN id AS entity, properties(name) AS name
