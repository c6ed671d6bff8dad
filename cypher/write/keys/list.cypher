// All keys of the API.
MATCH (key:ApiKey)
RETURN key.id AS id, key.name AS name, key.role AS role, key.createdAt AS createdAt,
       key.createdBy AS createdBy, key.revokedAt AS revokedAt, key.revokedBy AS revokedBy
ORDER BY createdAt, id
