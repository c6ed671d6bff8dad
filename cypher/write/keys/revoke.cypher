// Revokes a key of the API.
MATCH (key:ApiKey {id: $id})
SET key.revokedAt = coalesce(key.revokedAt, $now)
RETURN key.id AS id
