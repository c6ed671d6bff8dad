// Judgements on the identity of the entity, with the other side where that is an entity too.
// in: parent: Entity
// rows: judgement: Judgement, other: Entity, source: Source
// order DECIDED: judgement.decidedAt, judgement.id
// shape: list 1000
MATCH (parent)<-[:JUDGES]-(judgement:Judgement)
OPTIONAL MATCH (judgement)-[:JUDGES]->(other:Entity) WHERE other <> parent
OPTIONAL MATCH (judgement)-[:BASED_ON]->(source:Source)
RETURN judgement, other, source
