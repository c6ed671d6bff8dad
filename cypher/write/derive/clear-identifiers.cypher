// Removes a batch of derived identifiers.
MATCH (externalId:ExternalId)
WITH externalId LIMIT $batch
DETACH DELETE externalId
RETURN count(*) AS removed
