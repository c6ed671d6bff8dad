// The source that a document reports on.
MERGE (document:Document {id: $document})
WITH document
OPTIONAL MATCH (document)-[old:READ_FROM]->(other:Source) WHERE other.id <> $source
DELETE old
WITH DISTINCT document
MATCH (source:Source {id: $source})
MERGE (document)-[:READ_FROM]->(source)
