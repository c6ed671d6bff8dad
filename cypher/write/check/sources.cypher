// Sources, and whether a statement read in them is live.
MATCH (source:Source)
RETURN properties(source) AS properties,
  EXISTS { MATCH (source)<-[:FROM]-(statement) WHERE statement.retractedAt IS NULL } AS live
