// Removes a batch of derived ties.
MATCH (from:Entity)-[tie]->(:Entity)
WHERE tie.type IS NOT NULL
WITH from, tie LIMIT $batch
SET from.activityCount = 0
DELETE tie
RETURN count(*) AS removed
