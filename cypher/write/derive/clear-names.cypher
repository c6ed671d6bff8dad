// Removes a batch of derived names.
MATCH (name:Name)
WITH name LIMIT $batch
DETACH DELETE name
RETURN count(*) AS removed
