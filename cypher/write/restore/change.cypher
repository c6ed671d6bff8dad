// Changes as they were exported, joined to what they concerned.
UNWIND $rows AS row
CREATE (change:Change)
SET change = row.properties
WITH change, row
CALL (change, row) {
  UNWIND row.document AS id
  MATCH (document:Document {id: id})
  CREATE (change)-[:CHANGED]->(document)
}
CALL (change, row) {
  UNWIND row.source AS id
  MATCH (source:Source {id: id})
  CREATE (change)-[:CHANGED]->(source)
}
CALL (change, row) {
  UNWIND row.entity AS id
  MATCH (entity:Entity {id: id})
  CREATE (change)-[:CHANGED]->(entity)
}
CALL (change, row) {
  UNWIND row.judgement AS id
  MATCH (judgement:Judgement {id: id})
  CREATE (change)-[:CHANGED]->(judgement)
}
