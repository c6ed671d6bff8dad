// The place that the entity is located in, or was held at: the smallest one known.
// in: parent: Entity
// rows: place: Place
// order SMALLEST: place.code desc, place.id
// shape: single
MATCH (parent)-[:LOCATED_IN|HELD_AT]->(place:Place)
RETURN place
