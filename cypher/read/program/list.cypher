// Every program, or those that bear the name.
// params: name: string?
// rows: program: Program
// order NAME: program.name, program.id
MATCH (:Name {key: $name})<-[:NAMED]-(program:Program) //? name
MATCH (program:Program) //? !name
WHERE program.name >= ''
WITH DISTINCT program //? name
RETURN program
