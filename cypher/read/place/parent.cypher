// What the place lies within.
// in: parent: Place
// rows: place: Place
// shape: single
MATCH (parent)-[:WITHIN]->(place:Place)
RETURN place
