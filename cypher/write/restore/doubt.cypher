// Questions of the review queue as they were exported, joined to whom they are about.
UNWIND $rows AS row
CREATE (doubt:Doubt)
SET doubt = row.properties
WITH doubt, row
UNWIND row.about AS id
MATCH (entity:Entity {id: id})
CREATE (doubt)-[:ABOUT]->(entity)
