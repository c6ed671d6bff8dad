// Every program, or those that bear the name.
// params: name: string?
// rows: program: Program
// order NAME: program.name, program.id
MATCH (:Name {key: $name})<-[:NAMED]-(program:Program) //? name
MATCH (program:Program) //? !name
WHERE true
  AND program.name >= '' AND program.id >= '' //? order=NAME
  AND program.name >= $seek //? order=NAME seek=up
  AND program.name <= $seek //? order=NAME seek=down
WITH DISTINCT program //? name
RETURN program
