// A key of the API, of which only the hash is kept.
CREATE (key:ApiKey {id: $id})
SET key += $properties
