// What lies directly within the place.
// in: parent: Place
// rows: place: Place
// order CODE: place.code, place.id
MATCH (parent)<-[:WITHIN]-(place:Place)
RETURN place
