// Sources of the live statements about the entity, latest first.
// in: parent: Entity
// rows: source: Source
// order PUBLISHED: source.sortDay desc, source.id desc
MATCH (parent)<-[:SUBJECT|OBJECT]-(statement:Statement)-[:FROM]->(source:Source)
WHERE statement.retractedAt IS NULL
WITH DISTINCT source
RETURN source
