// What was done to the graph, and what it concerned.
MERGE (change:Change {id: $id})
SET change += $properties,
  change.statementsAdded = coalesce(change.statementsAdded, 0) + $added,
  change.statementsRetracted = coalesce(change.statementsRetracted, 0) + $retracted,
  change.entitiesNew = coalesce(change.entitiesNew, 0) + $made
WITH change
CALL (change) {
  MATCH (document:Document {id: $document})
  MERGE (change)-[:CHANGED]->(document)
}
CALL (change) {
  MATCH (source:Source {id: $source})
  MERGE (change)-[:CHANGED]->(source)
}
CALL (change) {
  MATCH (judgement:Judgement {id: $judgement})
  MERGE (change)-[:CHANGED]->(judgement)
}
CALL (change) {
  UNWIND $entities AS id
  MATCH (entity:Entity {id: id})
  MERGE (change)-[:CHANGED]->(entity)
}
