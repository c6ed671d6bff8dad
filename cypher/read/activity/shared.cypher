// Activities at which both took part, each in one of the roles of its side.
// in: a: Entity, b: Entity
// params: roles: ActivityRole[]?, otherRoles: ActivityRole[]?, since: date?, until: date?
// rows: activity: Activity, a: Entity, b: Entity, rolesOfA: string[], rolesOfB: string[]
// order DATE: activity.sortDay desc, activity.id
MATCH (a)-[mine]->(activity:Activity)<-[theirs]-(b)
WHERE mine.role IS NOT NULL AND theirs.role IS NOT NULL
  AND mine.role IN $roles //? roles
  AND theirs.role IN $otherRoles //? otherRoles
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until //? until
RETURN activity, a, b, collect(DISTINCT mine.role) AS rolesOfA, collect(DISTINCT theirs.role) AS rolesOfB
