// Every place, in the order of its code.
// params: name: string?, code: string?, level: string?
// rows: place: Place
// order CODE: place.code, place.id
// order NAME: place.name, place.id
MATCH (:Name {key: $name})<-[:NAMED]-(place:Place) //? name
MATCH (place:Place) //? !name
WHERE place.code >= ''
  AND place.code = $code //? code
  AND place.level = $level //? level
WITH DISTINCT place //? name
RETURN place
