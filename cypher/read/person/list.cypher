// Every person, or those that bear the name.
// params: name: string?
// rows: person: Person
// order NAME: person.name, person.id
MATCH (:Name {key: $name})<-[:NAMED]-(person:Person) //? name
MATCH (person:Person) //? !name
WHERE true
  AND person.name >= '' AND person.id >= '' //? order=NAME
  AND person.name >= $seek //? order=NAME seek=up
  AND person.name <= $seek //? order=NAME seek=down
WITH DISTINCT person //? name
RETURN person
