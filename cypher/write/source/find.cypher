// A source by its id or its address.
MATCH (source:Source)
WHERE source.id = $id OR source.url = $id
RETURN source.id AS id, source.title AS title, source.withdrawnAt AS withdrawnAt
LIMIT 2
