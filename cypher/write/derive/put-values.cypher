// What is shown of entities: names, attribute values, days to sort by.
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
SET entity += row.properties
