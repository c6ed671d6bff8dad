// Positions that the person held when the sources were published.
// in: parent: Person
// rows: tie: Tie, person: Person, organization: Entity
// order NAME: organization.name, tie.id
MATCH (parent)-[tie:HOLDS_POSITION]->(organization:Entity)
RETURN tie, parent AS person, organization
