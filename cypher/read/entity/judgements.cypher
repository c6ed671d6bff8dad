// Judgements on the identity of the entity or of one that was merged into it, each with the other side where that is an entity too:
// where both sides are the entity by now, the one that was merged away.
// in: parent: Entity
// rows: judgement: Judgement, other: Entity, source: Source
// order DECIDED: judgement.decidedAt, judgement.id
// shape: list 1000
MATCH (parent)<-[:MERGED_INTO*0..100]-(judged:Entity)<-[:JUDGES]-(judgement:Judgement)
WITH parent, judgement, collect(DISTINCT judged) AS ours
OPTIONAL MATCH (judgement)-[:JUDGES]->(side:Entity) WHERE NOT side IN ours OR (size(ours) > 1 AND side <> parent)
WITH judgement, side ORDER BY side IN ours, side.id
WITH judgement, head(collect(side)) AS other
OPTIONAL MATCH (judgement)-[:BASED_ON]->(source:Source)
RETURN judgement, other, source
