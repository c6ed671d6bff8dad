// Sources of the live statements that say who took part in activities of a network (asked.activities), latest first.
// in: asked: map
// rows: source: Source
// order PUBLISHED: source.sortDay desc, source.id desc
MATCH (activity:Entity:Activity)<-[:OBJECT]-(said:Statement)-[:FROM]->(source:Source)
WHERE activity.id IN asked.activities AND said.retractedAt IS NULL AND said.role IN asked.roles
WITH DISTINCT source
RETURN source
