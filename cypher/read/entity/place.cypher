// The place that the entity is located in, or was held at: the smallest one known, that of its venue where nothing else is known.
// in: parent: Entity
// rows: place: Place
// shape: single
MATCH path = (parent)-[:LOCATED_IN|HELD_AT*1..2]->(place:Place)
WITH place ORDER BY length(path), size(place.code) DESC, place.id
RETURN place
