// What hangs on open questions about the entities: ten for each activity of the two, and one for each statement about them.
WITH EXISTS { MATCH (open:Doubt) WHERE open.openValue IS NOT NULL } AS any
UNWIND CASE WHEN any THEN $ids ELSE [] END AS id
MATCH (:Entity {id: id})<-[:ABOUT]-(doubt:Doubt)
WHERE doubt.openValue IS NOT NULL
WITH DISTINCT doubt
MATCH (doubt)-[:ABOUT]->(side:Entity)
WITH doubt, sum(10 * coalesce(side.activityCount, 0) + COUNT { (side)<-[:SUBJECT|OBJECT]-() }) AS value
SET doubt.openValue = value
