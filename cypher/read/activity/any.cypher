// Events and projects that match all of the given filters: what a count of activities opens to.
// params: since: date?, until: date?, undated: bool?, place: string?, industry: string?, kinds: EntityKind[]?, organization: string?, sectors: Sector[]?, roles: ActivityRole[]?
// rows: activity: Activity
// order DATE: activity.sortDay desc, activity.id
MATCH (:Entity {id: $organization})-[tie]->(activity:Activity) //? organization
WHERE tie.role IS NOT NULL //? organization
  AND tie.role IN $roles //? organization roles
WITH DISTINCT activity //? organization
MATCH (activity:Activity) //? !organization
WITH activity
WHERE true
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
  AND activity.startDate IS NULL //? undated
  AND activity.kind IN $kinds //? kinds
  AND EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) } //? place
  AND EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? industry
  AND EXISTS { (activity)<-[theirs]-(actor:Entity) WHERE actor.sector IN $sectors //? sectors
    AND theirs.role IN $roles //? sectors roles
    AND actor.id = $organization //? sectors organization
    AND theirs.role IS NOT NULL } //? sectors
  AND EXISTS { (activity)<-[theirs]-() WHERE theirs.role IN $roles } //? roles !organization
RETURN activity
