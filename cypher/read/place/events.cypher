// Events held in the place or anywhere within it; an event whose own place is not known counts where its venue is located.
// in: parent: Place
// rows: event: Event
// order DATE: event.sortDay desc, event.id
MATCH (parent)<-[:WITHIN*0..5]-(spot:Place)
MATCH (event:Event)-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot)
WHERE venue = spot OR NOT EXISTS { (event)-[:HELD_AT]->(:Place) }
WITH DISTINCT event
RETURN event
