// Every project, or those that bear the name.
// params: name: string?
// rows: project: Project
// order NAME: project.name, project.id
MATCH (:Name {key: $name})<-[:NAMED]-(project:Project) //? name
MATCH (project:Project) //? !name
WHERE project.name >= ''
WITH DISTINCT project //? name
RETURN project
