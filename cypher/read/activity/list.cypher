// Events that match all of the given filters.
// params: since: date?, until: date?, place: string?, industry: string?, organization: string?, roles: ActivityRole[]?, text: string?
// rows: event: Event
// order DATE: event.sortDay desc, event.id desc
// order NAME: event.name, event.id
MATCH (:Entity {id: $organization})-[tie]->(event:Event) //? organization
WHERE tie.role IS NOT NULL //? organization
  AND tie.role IN $roles //? organization roles
WITH DISTINCT event //? organization
MATCH (event:Event) //? !organization
WITH event
WHERE true
  AND event.sortDay >= '' AND event.id >= '' //? order=DATE
  AND event.sortDay >= $seek //? order=DATE seek=up
  AND event.sortDay <= $seek //? order=DATE seek=down
  AND event.name >= '' AND event.id >= '' //? order=NAME
  AND event.name >= $seek //? order=NAME seek=up
  AND event.name <= $seek //? order=NAME seek=down
  AND event.sortDay >= $since //? since
  AND event.sortDay <= $until AND event.sortDay > '' //? until
  AND EXISTS { (event)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (event)-[:HELD_AT]->(:Place) }) } //? place
  AND EXISTS { (event)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $industry IN [industry.id, industry.code] } //? industry
  AND EXISTS { (event)<-[tie]-() WHERE tie.role IN $roles } //? roles !organization
  AND (toLower(event.name) CONTAINS toLower($text) OR toLower(event.description) CONTAINS toLower($text)) //? text
RETURN event
