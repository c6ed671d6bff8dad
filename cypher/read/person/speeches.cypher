// Where the person spoke, latest first.
// in: parent: Person
// rows: tie: Tie, person: Person, event: Event
// order DATE: event.sortDay desc, tie.id
MATCH (parent)-[tie:SPOKE_AT]->(event:Event)
RETURN tie, parent AS person, event
