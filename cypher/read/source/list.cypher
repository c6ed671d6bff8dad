// Sources that match all of the given filters, latest first.
// told: a live statement of it is about such an activity. toldRole: it says who took part.
// params: licence: string?, unlicensed: bool?, machineTranslated: bool?, since: date?, until: date?, undated: bool?, standing: bool?, told: bool?, toldRole: bool?, toldOrganizations: string[]?, toldRoles: ActivityRole[]?, toldSectors: Sector[]?, toldAtLeast: int?, toldLocatedIn: string?, toldSince: date?, toldUntil: date?, toldPlace: string?, toldIndustry: string?
// rows: source: Source
// order PUBLISHED: source.sortDay desc, source.id desc
// order TITLE: source.title, source.id
MATCH (source:Source)
WHERE true
  AND source.sortDay >= '' AND source.id IS NOT NULL //? order=PUBLISHED
  AND source.sortDay >= $seek //? order=PUBLISHED seek=up
  AND source.sortDay <= $seek //? order=PUBLISHED seek=down
  AND source.title >= '' AND source.id IS NOT NULL //? order=TITLE
  AND source.title >= $seek //? order=TITLE seek=up
  AND source.title <= $seek //? order=TITLE seek=down
  AND source.licence = $licence //? licence
  AND source.licence IS NULL //? unlicensed
  AND coalesce(source.machineTranslated, false) = $machineTranslated //? machineTranslated
  AND source.publishedOn >= $since //? since
  AND source.publishedOn <= $until //? until
  AND source.publishedOn IS NULL //? undated
  AND source.withdrawnAt IS NULL //? standing
  AND EXISTS { MATCH (source)<-[:FROM]-(said:Statement)-[:SUBJECT|OBJECT]->(activity:Activity) //? told
    WHERE said.retractedAt IS NULL //? told
      AND said.role IS NOT NULL //? told toldRole
      AND said.role IN $toldRoles //? told toldRoles
      AND EXISTS { (said)-[:SUBJECT]->(actor:Entity) WHERE actor.id IN $toldOrganizations } //? told toldOrganizations
      AND EXISTS { (said)-[:SUBJECT]->(actor:Entity) WHERE actor.sector IN $toldSectors } //? told toldSectors
      AND COUNT { MATCH (activity)<-[theirs]-(actor:Organization) WHERE theirs.role IN $toldRoles RETURN DISTINCT actor } >= $toldAtLeast //? told toldAtLeast toldRoles
      AND COUNT { MATCH (activity)<-[theirs]-(actor:Organization) WHERE theirs.role IS NOT NULL RETURN DISTINCT actor } >= $toldAtLeast //? told toldAtLeast !toldRoles
      AND EXISTS { (said)-[:SUBJECT]->(:Entity)-[:LOCATED_IN]->()-[:WITHIN*0..5]->(area:Place) WHERE $toldLocatedIn IN [area.id, area.code] } //? told toldLocatedIn
      AND activity.sortDay >= $toldSince //? told toldSince
      AND activity.sortDay <= $toldUntil AND activity.sortDay > '' //? told toldUntil
      AND EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $toldPlace IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) } //? told toldPlace
      AND EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $toldIndustry IN [industry.id, industry.code] } //? told toldIndustry
  } //? told
RETURN source
