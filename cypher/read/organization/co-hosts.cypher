// Organizations that met this one at the same activities, each side in one of the roles.
// newmanWeight: sum over shared activities of 1/(n-1), n the organizations in these roles (Newman 2001, doi:10.1103/PhysRevE.64.016132).
// in: parent: Entity
// params: roles: ActivityRole[], kinds: EntityKind[]?, sectors: Sector[]?, locatedIn: string?, industry: string?, since: date?, until: date?, minShared: int?, alsoWith: string[]?, notWith: string[]?
// rows: a: Entity, organization: Organization, asked: map, shared: nodes, sharedActivityCount: int, newmanWeight: float, firstDate: string, lastDate: string
// order SHARED_ACTIVITY_COUNT: sharedActivityCount desc, organization.name, organization.id
// order NEWMAN_WEIGHT: newmanWeight desc, organization.name, organization.id
// order NAME: organization.name, organization.id
// order LAST_DATE: lastDate desc, organization.name, organization.id
MATCH (parent)-[:HOSTED]->(activity:Activity) //? roles=HOST
MATCH (parent)-[mine]->(activity:Activity) WHERE mine.role IN $roles //? roles!=HOST
WITH parent, activity //? roles=HOST
WITH DISTINCT parent, activity //? roles!=HOST
WHERE true
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
  AND EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? industry
CALL (activity) { //? newmanWeight
  MATCH (activity)<-[:HOSTED]-(actor:Organization) //? newmanWeight roles=HOST
  MATCH (activity)<-[theirs]-(actor:Organization) WHERE theirs.role IN $roles //? newmanWeight roles!=HOST
  RETURN count(DISTINCT actor) AS actors //? newmanWeight
} //? newmanWeight
MATCH (activity)<-[:HOSTED]-(organization:Organization) //? roles=HOST
MATCH (activity)<-[theirs]-(organization:Organization) //? roles!=HOST
WHERE organization <> parent
  AND theirs.role IN $roles //? roles!=HOST
  AND organization.kind IN $kinds //? kinds
  AND organization.sector IN $sectors //? sectors
WITH parent, organization, activity //? roles=HOST
WITH DISTINCT parent, organization, activity //? roles!=HOST
  , actors //? newmanWeight
WITH parent, organization, count(activity) AS sharedActivityCount
  , collect(activity) AS shared //? shared
  , sum(1.0 / (actors - 1)) AS newmanWeight //? newmanWeight
  , min(activity.startDate) AS firstDate //? firstDate
  , max(activity.startDate) AS lastDate //? lastDate
WHERE true
  AND sharedActivityCount >= $minShared //? minShared
  AND EXISTS { (organization)-[:LOCATED_IN]->()-[:WITHIN*0..5]->(place:Place) WHERE $locatedIn IN [place.id, place.code] } //? locatedIn
  AND NOT organization.id IN $alsoWith AND all(other IN $alsoWith WHERE other = parent.id OR EXISTS { (:Entity {id: other})-[first]->(met:Activity)<-[second]-(organization) WHERE first.role IN $roles //? alsoWith
    AND met.sortDay >= $since //? alsoWith since
    AND met.sortDay <= $until AND met.sortDay > '' //? alsoWith until
    AND second.role IN $roles }) //? alsoWith
  AND NOT organization.id IN $notWith AND none(other IN $notWith WHERE other <> parent.id AND EXISTS { (:Entity {id: other})-[first]->(met:Activity)<-[second]-(organization) WHERE first.role IN $roles //? notWith
    AND met.sortDay >= $since //? notWith since
    AND met.sortDay <= $until AND met.sortDay > '' //? notWith until
    AND second.role IN $roles }) //? notWith
RETURN parent AS a, organization, sharedActivityCount
  , {roles: $roles, otherRoles: $roles, since: $since, until: $until, industry: $industry} AS asked
  , shared //? shared
  , newmanWeight //? newmanWeight
  , firstDate //? firstDate
  , coalesce(lastDate, '') AS lastDate //? lastDate
