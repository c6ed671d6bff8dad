// All keys of the API.
MATCH (key:ApiKey)
RETURN key.id AS id, key.name AS name, key.role AS role, key.createdAt AS createdAt, key.revokedAt AS revokedAt
ORDER BY createdAt, id
