// Ties with the days of the activity that they lead to or from, by the id of the entity that they go from; or only what actors were to activities.
MATCH (from:Entity)
WHERE from.id >= ''
MATCH (from)-[tie]->(to:Entity)
WHERE tie.type IS NOT NULL AND (NOT $acting OR tie.role IS NOT NULL)
RETURN properties(tie) AS properties, from.id AS from, to.id AS to,
  coalesce(tie.since, to.startDate, from.startDate) AS start, coalesce(tie.until, to.endDate, from.endDate) AS end
ORDER BY from.id, tie.id
