// Events and projects that match all of the given filters: what a count of activities opens to.
// undatedTo: length of a partial date that no source tells so much of. noPlaceOf, noIndustryOf: levels at which none is told, as the groups of aggregate/groups have it.
// params: since: date?, until: date?, undated: bool?, undatedTo: int?, noPlaceOf: string[]?, noIndustryOf: string[]?, noSector: bool?, noRole: bool?, place: string?, industry: string?, kinds: EntityKind[]?, organization: string?, sectors: Sector[]?, roles: ActivityRole[]?
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
  AND coalesce(size(activity.startDate), 0) < $undatedTo //? undatedTo
  AND (NOT EXISTS { (activity)-[:HELD_AT|LOCATED_IN]->(venue)-[:LOCATED_IN*0..1]->(spot:Place) WHERE venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) } } //? noPlaceOf
    OR EXISTS { (activity)-[:HELD_AT|LOCATED_IN]->(venue)-[:LOCATED_IN*0..1]->(spot:Place) WHERE (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) //? noPlaceOf
      AND NOT EXISTS { (activity)-[:HELD_AT|LOCATED_IN]->(finer)-[:LOCATED_IN*0..1]->(:Place)-[:WITHIN*1..5]->(spot) WHERE finer:Place OR venue <> spot } //? noPlaceOf
      AND EXISTS { (spot)-[:WITHIN*0..5]->(place:Place) WHERE $place IN [place.id, place.code] } //? noPlaceOf place
      AND NOT EXISTS { (spot)-[:WITHIN*0..5]->(told:Place) WHERE told.level IN $noPlaceOf } }) //? noPlaceOf
  AND (NOT EXISTS { (activity)-[:FOCUSES_ON]->(:Industry) } //? noIndustryOf
    OR EXISTS { (activity)-[:FOCUSES_ON]->(field:Industry) WHERE NOT EXISTS { (activity)-[:FOCUSES_ON]->(:Industry)-[:WITHIN*1..4]->(field) } //? noIndustryOf
      AND EXISTS { (field)-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? noIndustryOf industry
      AND NOT EXISTS { (field)-[:WITHIN*0..4]->(told:Industry) WHERE told.level IN $noIndustryOf } }) //? noIndustryOf
  AND (NOT EXISTS { (activity)<-[theirs]-(:Entity) WHERE theirs.role IS NOT NULL } //? noSector
    OR EXISTS { (activity)<-[theirs]-(actor:Entity) WHERE theirs.role IS NOT NULL AND actor.sector IS NULL //? noSector
      AND theirs.role IN $roles //? noSector roles
      AND actor.id = $organization //? noSector organization
    }) //? noSector
  AND NOT EXISTS { (activity)<-[theirs]-(:Entity) WHERE theirs.role IS NOT NULL } //? noRole
  AND activity.kind IN $kinds //? kinds
  AND EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) } //? place
  AND EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? industry
  AND EXISTS { (activity)<-[theirs]-(actor:Entity) WHERE actor.sector IN $sectors //? sectors
    AND theirs.role IN $roles //? sectors roles
    AND actor.id = $organization //? sectors organization
    AND theirs.role IS NOT NULL } //? sectors
  AND EXISTS { (activity)<-[theirs]-() WHERE theirs.role IN $roles } //? roles !organization
RETURN activity
