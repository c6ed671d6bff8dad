// Every project, or those that bear the name.
// params: name: string?
// rows: project: Project
// order NAME: project.name, project.id
MATCH (:Name {key: $name})<-[:NAMED]-(project:Project) //? name
MATCH (project:Project) //? !name
WHERE true
  AND project.name >= '' AND project.id >= '' //? order=NAME
  AND project.name >= $seek //? order=NAME seek=up
  AND project.name <= $seek //? order=NAME seek=down
WITH DISTINCT project //? name
RETURN project
