// Counts an activity for each actor that has no tie with a role to it yet.
UNWIND $pairs AS row
MATCH (actor:Entity {id: row.actor})
MATCH (activity:Entity {id: row.activity})
WHERE NOT EXISTS { (actor)-[tie]->(activity) WHERE tie.role IS NOT NULL }
WITH actor, count(*) AS more
SET actor.activityCount = coalesce(actor.activityCount, 0) + more
