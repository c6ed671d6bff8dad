// Sources, latest first, with the number of their live statements.
MATCH (source:Source)
WHERE source.sortDay >= '' AND source.id IS NOT NULL
RETURN properties(source) AS properties,
  COUNT { MATCH (source)<-[:FROM]-(statement:Statement) WHERE statement.retractedAt IS NULL } AS live
ORDER BY source.sortDay DESC, source.id DESC
