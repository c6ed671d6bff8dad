// Removes a batch of derived names and identifiers.
MATCH (derived:Name|ExternalId)
WITH derived LIMIT $batch
DETACH DELETE derived
RETURN count(*) AS removed
