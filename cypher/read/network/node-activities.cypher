// Activities of a node of a network, by their ids (asked.activities).
// in: asked: map
// rows: activity: Activity
// order DATE: activity.sortDay desc, activity.id
MATCH (activity:Entity:Activity)
WHERE activity.id IN asked.activities
RETURN activity
