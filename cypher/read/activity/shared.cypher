// Activities at which both took part, each in one of the roles of its side.
// What the list was asked with (`asked`) counts for its drill-down too, so that a number opens to just its activities; where it is known
// beforehand it comes as parameters. A list that keeps the activities it counted hands them over (`kept`): none is looked for again.
// in: a: Entity, b: Entity, asked: map, shared: nodes
// params: roles: ActivityRole[]?, otherRoles: ActivityRole[]?, since: date?, until: date?, place: string?, industry: string?, known: bool?, kept: bool?, askedActivity: string?, askedPlace: string?, askedIndustry: string?, askedSince: date?, askedUntil: date?, askedAgreed: bool?
// rows: activity: Activity, a: Entity, b: Entity, rolesOfA: string[], rolesOfB: string[]
// order DATE: activity.sortDay desc, activity.id
UNWIND shared AS activity //? kept
WITH a, b, asked, activity //? kept
MATCH (a)-[mine:HOSTED]->(activity:Activity)<-[theirs:HOSTED]-(b) //? !kept roles=HOST otherRoles=HOST
MATCH (a)-[mine]->(activity:Activity)<-[theirs]-(b) //? !kept roles=HOST otherRoles!=HOST
MATCH (a)-[mine]->(activity:Activity)<-[theirs]-(b) //? !kept roles!=HOST
WHERE true
  AND mine.role IN $roles //? !kept roles roles!=HOST
  AND mine.role IN $roles //? !kept roles=HOST otherRoles!=HOST
  AND mine.role IN coalesce(asked.roles, [mine.role]) //? !kept !roles
  AND theirs.role IN $otherRoles //? !kept otherRoles otherRoles!=HOST
  AND theirs.role IN $otherRoles //? !kept otherRoles=HOST roles!=HOST
  AND theirs.role IN coalesce(asked.otherRoles, [theirs.role]) //? !kept !otherRoles
  AND (asked.activity IS NULL OR activity.id = asked.activity) //? !known
  AND activity.id = $askedActivity //? askedActivity
  AND (asked.agreed IS NULL OR EXISTS { (a)-[deal:COOPERATES_WITH]-(b) WHERE deal.title IS NOT NULL AND EXISTS { (told:Statement {supports: deal.id})-[:FROM]->(:Source)<-[:FROM]-(signed:Statement {supports: mine.id}) WHERE told.retractedAt IS NULL AND signed.retractedAt IS NULL } }) //? !kept !known
  AND EXISTS { (a)-[deal:COOPERATES_WITH]-(b) WHERE deal.title IS NOT NULL AND EXISTS { (told:Statement {supports: deal.id})-[:FROM]->(:Source)<-[:FROM]-(signed:Statement {supports: mine.id}) WHERE told.retractedAt IS NULL AND signed.retractedAt IS NULL } } //? !kept askedAgreed
  AND (asked.since IS NULL OR activity.sortDay >= asked.since) //? !known
  AND (asked.until IS NULL OR activity.sortDay <= asked.until AND activity.sortDay > '') //? !known
  AND activity.sortDay >= $askedSince //? askedSince
  AND activity.sortDay <= $askedUntil AND activity.sortDay > '' //? askedUntil
  AND (asked.place IS NULL OR EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE asked.place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) }) //? !known
  AND EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $askedPlace IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) } //? askedPlace
  AND (asked.industry IS NULL OR EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE asked.industry IN [industry.id, industry.code] }) //? !known
  AND EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $askedIndustry IN [industry.id, industry.code] } //? askedIndustry
  AND activity.sortDay >= $since //? since
  AND activity.sortDay <= $until AND activity.sortDay > '' //? until
  AND EXISTS { (activity)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }) } //? place
  AND EXISTS { (activity)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? industry
RETURN DISTINCT activity, a, b
  , collect(DISTINCT mine.role) AS rolesOfA //? !kept rolesOfA
  , collect(DISTINCT theirs.role) AS rolesOfB //? !kept rolesOfB
  , COLLECT { MATCH (a)-[mine]->(activity) WHERE mine.role IN asked.roles RETURN DISTINCT mine.role } AS rolesOfA //? kept rolesOfA
  , COLLECT { MATCH (b)-[theirs]->(activity) WHERE theirs.role IN asked.otherRoles RETURN DISTINCT theirs.role } AS rolesOfB //? kept rolesOfB
