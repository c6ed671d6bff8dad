// Judgements as they were exported, joined to whom they judge and to the sources they rest on.
UNWIND $rows AS row
CREATE (judgement:Judgement)
SET judgement = row.properties
WITH judgement, row
CALL (judgement, row) {
  UNWIND row.judges AS id
  MATCH (entity:Entity {id: id})
  CREATE (judgement)-[:JUDGES]->(entity)
}
CALL (judgement, row) {
  UNWIND row.basedOn AS id
  MATCH (source:Source {id: id})
  CREATE (judgement)-[:BASED_ON]->(source)
}
