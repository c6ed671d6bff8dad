// Entities with what is said of them and what they are shown by.
MATCH (entity:Entity)
RETURN properties(entity) AS properties, labels(entity) AS labels,
  EXISTS { MATCH (entity)<-[:SUBJECT|OBJECT]-(statement:Statement) WHERE statement.retractedAt IS NULL } AS said,
  COUNT { MATCH (entity)-[tie]->(activity:Activity) WHERE tie.role IS NOT NULL RETURN DISTINCT activity } AS activities,
  [(entity)-[:NAMED]->(name:Name) | properties(name)] AS names,
  COLLECT { MATCH (entity)<-[:SUBJECT]-(statement:Statement) WHERE statement.retractedAt IS NULL AND statement.property IS NOT NULL RETURN DISTINCT statement.property } AS stated,
  [(entity)-[:IDENTIFIED_BY]->(externalId:ExternalId) | externalId.key] AS externalIds
