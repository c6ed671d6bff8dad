// Live statements in the order of what they support, with the tie, name, identifier or entity that shows it.
MATCH (statement:Statement)
WHERE statement.supports >= '' AND statement.retractedAt IS NULL AND statement.supports <> statement.id
MATCH (statement)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (subject)-[tie {id: statement.supports}]->(object)
OPTIONAL MATCH (name:Name {id: statement.supports})
OPTIONAL MATCH (externalId:ExternalId {id: statement.supports})
RETURN properties(statement) AS properties, subject.id AS subject, object.id AS object,
  coalesce(properties(tie), properties(name), properties(externalId)) AS record,
  CASE WHEN statement.property IS NOT NULL THEN properties(subject) END AS shown
ORDER BY statement.supports
