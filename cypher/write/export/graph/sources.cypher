// Sources that something live was read in, by id; or only those that say who took part in what.
MATCH (source:Source)
WHERE source.id >= '' AND EXISTS {
  MATCH (source)<-[:FROM]-(statement:Statement)
  WHERE statement.retractedAt IS NULL AND (NOT $acting OR statement.role IS NOT NULL) }
RETURN properties(source) AS properties
ORDER BY source.id
