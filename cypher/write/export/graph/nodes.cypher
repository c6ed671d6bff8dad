// Entities of which something is said, with their names, best first, and their identifiers, by id; or only activities and who takes part in them.
MATCH (entity:Entity)
WHERE entity.id >= '' AND size(labels(entity)) > 1
  AND (NOT $acting OR EXISTS { (entity)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN]-() })
RETURN properties(entity) AS properties,
  COLLECT { MATCH (entity)-[:NAMED]->(name:Name) RETURN {value: name.value, language: name.language} ORDER BY name.precedence, name.value, name.id } AS names,
  COLLECT { MATCH (entity)-[:IDENTIFIED_BY]->(externalId:ExternalId) RETURN {scheme: externalId.scheme, value: externalId.value} ORDER BY externalId.key } AS identifiers
ORDER BY entity.id
