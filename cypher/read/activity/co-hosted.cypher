// Activities at which every one of the organizations took part in one of the roles.
// params: organizations: string[], roles: ActivityRole[], since: date?, until: date?
// rows: activity: Activity
// order DATE: activity.sortDay desc, activity.id
MATCH (:Entity {id: $organizations[0]})-[first]->(activity:Activity)
WHERE first.role IN $roles
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
WITH DISTINCT activity
WHERE all(other IN $organizations WHERE EXISTS { (:Entity {id: other})-[theirs]->(activity) WHERE theirs.role IN $roles })
RETURN activity
