// Activities behind a link of a network, by their ids (asked.activities), with what its ends were there, among the roles asked for.
// in: a: Entity, b: Entity, asked: map
// rows: activity: Activity, a: Entity, b: Entity, rolesOfA: string[], rolesOfB: string[]
// order DATE: activity.sortDay desc, activity.id
MATCH (activity:Entity:Activity)
WHERE activity.id IN asked.activities
MATCH (a)-[mine]->(activity)
WHERE mine.role IN asked.roles
WITH a, b, asked, activity, collect(DISTINCT mine.role) AS rolesOfA
MATCH (b)-[theirs]->(activity)
WHERE theirs.role IN asked.roles
RETURN activity, a, b, rolesOfA, collect(DISTINCT theirs.role) AS rolesOfB
