// Removes ties that no live statement supports any more.
UNWIND $ties AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MATCH (from)-[tie {id: row.id}]->(to)
DELETE tie
