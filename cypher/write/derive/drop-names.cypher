// Removes names that no live statement supports any more.
UNWIND $ids AS id
MATCH (name:Name {id: id})
DETACH DELETE name
