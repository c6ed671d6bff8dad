// Counts the activities of actors that lost a tie.
UNWIND $actors AS id
MATCH (actor:Entity {id: id})
SET actor.activityCount = COUNT { MATCH (actor)-[tie]->(activity:Activity) WHERE tie.role IS NOT NULL RETURN DISTINCT activity }
