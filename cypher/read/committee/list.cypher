// Every committee, or those that bear the name.
// params: name: string?
// rows: committee: Committee
// order NAME: committee.name, committee.id
MATCH (:Name {key: $name})<-[:NAMED]-(committee:Committee) //? name
MATCH (committee:Committee) //? !name
WHERE committee.name >= ''
WITH DISTINCT committee //? name
RETURN committee
