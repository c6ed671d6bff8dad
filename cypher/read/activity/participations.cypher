// Who took part in an activity, in which role, role by role in the order of the source.
// Whoever hosted is an actor (schema/model/ties.ts): asking each for its label would be one look more.
// in: parent: Activity
// params: roles: ActivityRole[]?
// rows: tie: Tie, activity: Activity, actor: Entity
// total: COUNT { (parent)<-[:HOSTED]-() } //? roles=HOST
// order RANK: tie.role, tie.rank, tie.id
MATCH (parent)<-[tie:HOSTED]-(actor) //? roles=HOST
MATCH (parent)<-[tie]-(actor:Entity) //? roles!=HOST
WHERE true //? roles=HOST
WHERE tie.role IS NOT NULL //? roles!=HOST
  AND tie.role IN $roles //? roles roles!=HOST
RETURN tie, parent AS activity, actor
