// Every place, in the order of its code.
// params: name: string?, code: string?, level: string?
// rows: place: Place
// order CODE: place.code, place.id
// order NAME: place.name, place.id
MATCH (:Name {key: $name})<-[:NAMED]-(place:Place) //? name
MATCH (place:Place) //? !name
WHERE true
  AND place.code >= '' AND place.id >= '' //? order=CODE
  AND place.code >= $seek //? order=CODE seek=up
  AND place.code <= $seek //? order=CODE seek=down
  AND place.name >= '' AND place.id >= '' //? order=NAME
  AND place.name >= $seek //? order=NAME seek=up
  AND place.name <= $seek //? order=NAME seek=down
  AND place.code = $code //? code
  AND place.level = $level //? level
WITH DISTINCT place //? name
RETURN place
