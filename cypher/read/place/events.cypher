// Events held in the place or anywhere within it, or at an organization located there.
// in: parent: Place
// rows: event: Event
// order DATE: event.sortDay desc, event.id
MATCH (parent)<-[:WITHIN*0..4]-(place:Place)
MATCH (event:Event)-[:HELD_AT]->()-[:LOCATED_IN*0..1]->(place)
WITH DISTINCT event
RETURN event
