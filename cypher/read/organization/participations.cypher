// What an organization, base or committee took part in, and in which role.
// in: parent: Entity
// params: roles: ActivityRole[]?, since: date?, until: date?
// rows: tie: Tie, activity: Activity, actor: Entity
// order DATE: activity.sortDay desc, tie.id
MATCH (parent)-[tie:HOSTED]->(activity:Activity) //? roles=HOST
MATCH (parent)-[tie]->(activity:Activity) //? roles!=HOST
WHERE true //? roles=HOST
WHERE tie.role IS NOT NULL //? roles!=HOST
  AND tie.role IN $roles //? roles roles!=HOST
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
RETURN tie, activity, parent AS actor
