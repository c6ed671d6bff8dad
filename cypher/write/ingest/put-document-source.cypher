// The source that a document reports on.
MERGE (document:Document {id: $document})
WITH document
MATCH (source:Source {id: $source})
MERGE (document)-[:READ_FROM]->(source)
