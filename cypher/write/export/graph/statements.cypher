// Live statements with whom they are about and where they were read, by id; or only those of what actors were to activities.
MATCH (statement:Statement)
WHERE statement.id >= '' AND statement.retractedAt IS NULL AND (NOT $acting OR statement.role IS NOT NULL)
MATCH (statement)-[:SUBJECT]->(subject:Entity)
MATCH (statement)-[:FROM]->(source:Source)
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN properties(statement) AS properties, subject.id AS subject, subject.name AS subjectLabel, object.id AS object, object.name AS objectLabel,
  source.id AS source, source.title AS title, source.url AS url, source.publisher AS publisher, source.publishedOn AS publishedOn
ORDER BY statement.id
