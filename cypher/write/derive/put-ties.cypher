// Ties as derived; those in a role can be looked up by actor and day.
UNWIND $ties AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[tie:$(row.type) {id: row.id}]->(to)
SET tie = row.properties
SET tie += CASE WHEN tie.role IS NULL THEN {} ELSE {actorId: from.id, sortDay: to.sortDay} END
