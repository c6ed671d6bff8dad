// Every base, or those that bear the name.
// params: name: string?
// rows: base: Base
// order NAME: base.name, base.id
MATCH (:Name {key: $name})<-[:NAMED]-(base:Base) //? name
MATCH (base:Base) //? !name
WHERE base.name >= ''
WITH DISTINCT base //? name
RETURN base
