// Revokes a key of the API.
MATCH (key:ApiKey {id: $id})
SET key.revokedBy = CASE WHEN key.revokedAt IS NULL THEN $by ELSE key.revokedBy END,
    key.revokedAt = coalesce(key.revokedAt, $now)
RETURN key.id AS id
