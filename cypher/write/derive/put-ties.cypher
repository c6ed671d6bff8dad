// Ties as derived.
UNWIND $ties AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[tie:$(row.type) {id: row.id}]->(to)
SET tie = row.properties
