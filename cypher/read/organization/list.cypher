// Organizations that match all of the given filters.
// params: name: string?, kinds: EntityKind[]?, sectors: Sector[]?, place: string?, industry: string?, activity: string?, minActivities: int?
// rows: organization: Organization
// order NAME: organization.name, organization.id
// order ACTIVITY_COUNT: organization.activityCount desc, organization.id desc
MATCH (:Name {key: $name})<-[:NAMED]-(organization:Organization) //? name
MATCH (organization:Organization) //? !name
WHERE true
  AND organization.name >= '' AND organization.id >= '' //? order=NAME
  AND organization.name >= $seek //? order=NAME seek=up
  AND organization.name <= $seek //? order=NAME seek=down
  AND organization.activityCount >= 0 AND organization.id >= '' //? order=ACTIVITY_COUNT
  AND organization.activityCount >= $seek //? order=ACTIVITY_COUNT seek=up
  AND organization.activityCount <= $seek //? order=ACTIVITY_COUNT seek=down
  AND organization.kind IN $kinds //? kinds
  AND organization.sector IN $sectors //? sectors
  AND organization.activityCount >= $minActivities //? minActivities
  AND EXISTS { (organization)-[:LOCATED_IN]->()-[:WITHIN*0..4]->(place:Place) WHERE $place IN [place.id, place.code] } //? place
  AND EXISTS { (organization)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? industry
  AND EXISTS { (organization)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN]->(:Activity {id: $activity}) } //? activity
WITH DISTINCT organization //? name
RETURN organization
