// Every base, or those that bear the name.
// params: name: string?
// rows: base: Base
// order NAME: base.name, base.id
MATCH (:Name {key: $name})<-[:NAMED]-(base:Base) //? name
MATCH (base:Base) //? !name
WHERE true
  AND base.name >= '' AND base.id >= '' //? order=NAME
  AND base.name >= $seek //? order=NAME seek=up
  AND base.name <= $seek //? order=NAME seek=down
WITH DISTINCT base //? name
RETURN base
