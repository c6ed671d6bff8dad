// People who held a position in it when the sources were published.
// in: parent: Entity
// rows: tie: Tie, person: Person, organization: Entity
// order NAME: person.name, tie.id
MATCH (parent)<-[tie:HOLDS_POSITION]-(person:Person)
RETURN tie, person, parent AS organization
