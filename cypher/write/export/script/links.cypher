// Ties of a batch.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[tie:$(row.type)]->(to)
SET tie = row.properties
