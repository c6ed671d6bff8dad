// Every person, or those that bear the name.
// params: name: string?
// rows: person: Person
// order NAME: person.name, person.id
MATCH (:Name {key: $name})<-[:NAMED]-(person:Person) //? name
MATCH (person:Person) //? !name
WHERE person.name >= ''
WITH DISTINCT person //? name
RETURN person
