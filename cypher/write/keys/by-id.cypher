// A key of the API.
MATCH (key:ApiKey {id: $id})
RETURN key.id AS id, key.name AS name, key.role AS role, key.hash AS hash, key.revokedAt AS revokedAt
