// What an organization, base or committee took part in, and in which role.
// HOSTED leads to activities alone (schema/model/ties.ts): asking each for its label would be one look more.
// in: parent: Entity
// params: roles: ActivityRole[]?, since: date?, until: date?
// rows: tie: Tie, activity: Activity, actor: Entity
// total: COUNT { (parent)-[:HOSTED]->() } //? roles=HOST !since !until
// order DATE: activity.sortDay desc, tie.id
MATCH (parent)-[tie:HOSTED]->(activity) //? roles=HOST
MATCH (parent)-[tie]->(activity:Activity) //? roles!=HOST
WHERE true //? roles=HOST
WHERE tie.role IS NOT NULL //? roles!=HOST
  AND tie.role IN $roles //? roles roles!=HOST
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
RETURN tie, activity, parent AS actor
