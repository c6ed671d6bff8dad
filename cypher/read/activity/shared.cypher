// Activities at which both took part, each in one of the roles of its side.
// in: self: Entity, organization: Entity
// params: roles: ActivityRole[]?, otherRoles: ActivityRole[]?, since: date?, until: date?
// rows: activity: Activity, a: Entity, b: Entity, rolesOfA: string[], rolesOfB: string[]
// order DATE: activity.sortDay desc, activity.id
MATCH (self)-[mine]->(activity:Activity)<-[theirs]-(organization)
WHERE mine.role IS NOT NULL AND theirs.role IS NOT NULL
  AND mine.role IN $roles //? roles
  AND theirs.role IN $otherRoles //? otherRoles
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until //? until
RETURN activity, self AS a, organization AS b, collect(DISTINCT mine.role) AS rolesOfA, collect(DISTINCT theirs.role) AS rolesOfB
