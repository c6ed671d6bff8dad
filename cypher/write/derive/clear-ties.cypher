// Removes a batch of derived ties.
MATCH (:Entity)-[tie]->(:Entity)
WHERE tie.type IS NOT NULL
WITH tie LIMIT $batch
DELETE tie
RETURN count(*) AS removed
