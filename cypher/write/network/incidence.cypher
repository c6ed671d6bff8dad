// Organizations in scope, for each role the activities in which they had it. A null is no limit.
MATCH (activity:Activity)
WHERE ($since IS NULL OR activity.sortDay >= $since)
  AND ($until IS NULL OR activity.sortDay <= $until AND activity.sortDay > '')
  AND ($place IS NULL OR EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) })
  AND ($industry IS NULL OR EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] })
WITH activity, activity.id AS activityId
MATCH (activity)<-[tie:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN]-(actor:Organization)
WHERE tie.role IN $roles
  AND ($kinds IS NULL OR actor.kind IN $kinds)
  AND ($sectors IS NULL OR actor.sector IN $sectors)
  AND ($source IS NULL OR EXISTS { MATCH (statement:Statement {supports: tie.id}) WHERE statement.sourceId = $source AND statement.retractedAt IS NULL })
WITH actor, tie.role AS role, collect(activityId) AS activities
RETURN actor.id AS id, coalesce(actor.name, '') AS name, actor.nameKind AS nameKind, actor.nameZh AS nameZh, actor.nameZhKind AS nameZhKind, actor.nameEn AS nameEn, actor.nameEnKind AS nameEnKind, actor.kind AS kind, actor.sector AS sector, role, activities
