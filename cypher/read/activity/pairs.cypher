// Pairs of organizations that met at the same activities: roles of a, otherRoles of b (those of a when not given: unordered pairs).
// newmanWeight: sum over shared activities of 1/(n-1), n the organizations in any of these roles (Newman 2001, doi:10.1103/PhysRevE.64.016132).
// agreed: a source tells of the activity and of an agreement between the two.
// params: activity: string?, organization: string?, roles: ActivityRole[], otherRoles: ActivityRole[]?, sectors: Sector[]?, kinds: EntityKind[]?, locatedIn: string?, since: date?, until: date?, place: string?, industry: string?, agreed: bool?, minShared: int?
// rows: a: Organization, b: Organization, asked: map, sharedActivityCount: int, newmanWeight: float, firstDate: string, lastDate: string
// order SHARED_ACTIVITY_COUNT: sharedActivityCount desc, a.id, b.id
// order NEWMAN_WEIGHT: newmanWeight desc, a.id, b.id
// order LAST_DATE: lastDate desc, a.id, b.id
MATCH (activity:Entity:Activity {id: $activity}) //? activity
MATCH (one:Entity {id: $organization}) //? organization
MATCH (one)-[anyRole]->(activity:Activity) WHERE anyRole.role IN $roles //? organization !otherRoles
MATCH (one)-[anyRole]->(activity:Activity) WHERE anyRole.role IN $roles + $otherRoles //? organization otherRoles
WITH DISTINCT one, activity //? organization
MATCH (activity:Activity) //? !activity !organization
WITH *
WHERE true
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
  AND EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) } //? place
  AND EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? industry
CALL (activity) { //? newmanWeight
  MATCH (activity)<-[role]-(actor:Organization) WHERE role.role IN $roles //? newmanWeight !otherRoles
  MATCH (activity)<-[role]-(actor:Organization) WHERE role.role IN $roles + $otherRoles //? newmanWeight otherRoles
  RETURN count(DISTINCT actor) AS actors //? newmanWeight
} //? newmanWeight
MATCH (a:Organization)-[mine:HOSTED]->(activity)<-[theirs:HOSTED]-(b:Organization) //? roles=HOST !otherRoles
MATCH (a:Organization)-[mine]->(activity)<-[theirs]-(b:Organization) //? roles!=HOST !otherRoles
MATCH (a:Organization)-[mine]->(activity)<-[theirs]-(b:Organization) //? otherRoles
WHERE a <> b
  AND a.id < b.id //? !otherRoles
  AND mine.role IN $roles AND theirs.role IN $roles //? roles!=HOST !otherRoles
  AND mine.role IN $roles //? otherRoles
  AND theirs.role IN $otherRoles //? otherRoles
  AND (a.id < b.id OR NOT (EXISTS { (a)-[x]->(activity) WHERE x.role IN $otherRoles } AND EXISTS { (b)-[y]->(activity) WHERE y.role IN $roles })) //? otherRoles
  AND a.sector IN $sectors AND b.sector IN $sectors //? sectors
  AND a.kind IN $kinds AND b.kind IN $kinds //? kinds
  AND one IN [a, b] //? organization
  AND EXISTS { (a)-[deal:COOPERATES_WITH]-(b) WHERE deal.title IS NOT NULL AND EXISTS { (told:Statement {supports: deal.id})-[:FROM]->(:Source)<-[:FROM]-(signed:Statement {supports: mine.id}) WHERE told.retractedAt IS NULL AND signed.retractedAt IS NULL } } //? agreed
WITH a, b, activity //? roles=HOST !otherRoles
WITH DISTINCT a, b, activity //? roles!=HOST !otherRoles
WITH DISTINCT a, b, activity //? otherRoles
  , actors //? newmanWeight
WITH a, b, count(activity) AS sharedActivityCount
  , sum(1.0 / (actors - 1)) AS newmanWeight //? newmanWeight
  , min(activity.startDate) AS firstDate //? firstDate
  , max(activity.startDate) AS lastDate //? lastDate
WHERE true
  AND sharedActivityCount >= $minShared //? minShared
  AND EXISTS { (a)-[:LOCATED_IN]->()-[:WITHIN*0..5]->(place:Place) WHERE $locatedIn IN [place.id, place.code] } //? locatedIn
  AND EXISTS { (b)-[:LOCATED_IN]->()-[:WITHIN*0..5]->(place:Place) WHERE $locatedIn IN [place.id, place.code] } //? locatedIn
RETURN a, b, sharedActivityCount
  , {roles: $roles, otherRoles: coalesce($otherRoles, $roles), since: $since, until: $until, place: $place, industry: $industry, activity: $activity, agreed: $agreed} AS asked
  , newmanWeight //? newmanWeight
  , firstDate //? firstDate
  , coalesce(lastDate, '') AS lastDate //? lastDate
