// Every name the entity bears or was printed under, best for display first.
// in: parent: Entity
// rows: name: Name
// order BEST: name.precedence, name.value, name.id
// shape: list 1000
MATCH (parent)-[:NAMED]->(name:Name)
RETURN name
