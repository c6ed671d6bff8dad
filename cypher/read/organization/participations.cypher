// What an organization, base or committee took part in, and in which role.
// HOSTED leads to activities alone (schema/model/ties.ts): asking each for its label would be one look more.
// in: parent: Entity
// params: roles: ActivityRole[]?, since: date?, until: date?
// rows: tie: Tie, activity: Activity, actor: Entity
// total: COUNT { (parent)-[:HOSTED]->() } //? roles=HOST !since !until
// order DATE: tie.sortDay desc, tie.id
// within: tie.actorId //? roles=HOST
MATCH ()-[tie:HOSTED]->(activity) USING INDEX tie:HOSTED(actorId, sortDay) //? roles=HOST
MATCH (parent)-[tie]->(activity:Activity) //? roles!=HOST
WHERE tie.actorId = parent.id AND tie.sortDay >= '' //? roles=HOST
WHERE tie.role IS NOT NULL //? roles!=HOST
  AND tie.role IN $roles //? roles roles!=HOST
  AND tie.sortDay <= $seek //? seek=down
  AND tie.sortDay >= $seek //? seek=up
  AND tie.sortDay >= $since //? since
  AND tie.sortDay <= $until AND tie.sortDay > '' //? until
RETURN tie, activity, parent AS actor
