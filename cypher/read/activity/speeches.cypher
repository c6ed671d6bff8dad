// Who spoke at the event, in the order of the source.
// in: parent: Event
// rows: tie: Tie, person: Person, event: Event
// order RANK: tie.rank, person.name, tie.id
MATCH (parent)<-[tie:SPOKE_AT]-(person:Person)
RETURN tie, person, parent AS event
