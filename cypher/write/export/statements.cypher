// Live statements, or with history all of them, by id.
MATCH (statement:Statement)
WHERE statement.id >= '' AND ($history OR statement.retractedAt IS NULL)
RETURN properties(statement) AS properties,
  [(statement)-[:SUBJECT]->(subject) | subject.id] AS subjects,
  [(statement)-[:OBJECT]->(object) | object.id] AS objects,
  [(statement)-[:FROM]->(source) | source.id] AS sources
ORDER BY statement.id
