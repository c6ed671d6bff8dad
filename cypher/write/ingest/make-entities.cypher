// Entities that the graph does not hold yet.
UNWIND $entities AS row
CREATE (entity:Entity)
SET entity = row.properties, entity:$(row.labels)
