// Judgements on the identity of the entity or of one that was merged into it, with the other side where that is an entity too.
// in: parent: Entity
// rows: judgement: Judgement, other: Entity, source: Source
// order DECIDED: judgement.decidedAt, judgement.id
// shape: list 1000
MATCH (parent)<-[:MERGED_INTO*0..100]-(judged:Entity)<-[:JUDGES]-(judgement:Judgement)
WITH DISTINCT judgement, judged
OPTIONAL MATCH (judgement)-[:JUDGES]->(other:Entity) WHERE other <> judged
OPTIONAL MATCH (judgement)-[:BASED_ON]->(source:Source)
RETURN judgement, other, source
