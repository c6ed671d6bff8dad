// Activities at which both took part, each in one of the roles of its side.
// What the list was asked with (`asked`) counts for its drill-down too, so that a number opens to just its activities.
// in: a: Entity, b: Entity, asked: map
// params: roles: ActivityRole[]?, otherRoles: ActivityRole[]?, since: date?, until: date?
// rows: activity: Activity, a: Entity, b: Entity, rolesOfA: string[], rolesOfB: string[]
// order DATE: activity.sortDay desc, activity.id
MATCH (a)-[mine]->(activity:Activity)<-[theirs]-(b)
WHERE mine.role IN coalesce($roles, asked.roles, [mine.role])
  AND theirs.role IN coalesce($otherRoles, asked.otherRoles, [theirs.role])
  AND (asked.activity IS NULL OR activity.id = asked.activity)
  AND (asked.since IS NULL OR activity.sortDay >= asked.since)
  AND (asked.until IS NULL OR activity.sortDay <= asked.until AND activity.sortDay > '')
  AND (asked.place IS NULL OR EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE asked.place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) })
  AND (asked.industry IS NULL OR EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE asked.industry IN [industry.id, industry.code] })
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
RETURN activity, a, b, collect(DISTINCT mine.role) AS rolesOfA, collect(DISTINCT theirs.role) AS rolesOfB
