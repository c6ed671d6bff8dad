// Names in documents that mean nobody.
MATCH (mention:Mention)
WHERE NOT EXISTS { (mention)-[:REFERS_TO]->(:Entity) }
RETURN mention.id AS id, mention.value AS value
