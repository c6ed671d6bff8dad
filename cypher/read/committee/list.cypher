// Every committee, or those that bear the name.
// params: name: string?
// rows: committee: Committee
// order NAME: committee.name, committee.id
MATCH (:Name {key: $name})<-[:NAMED]-(committee:Committee) //? name
MATCH (committee:Committee) //? !name
WHERE true
  AND committee.name >= '' AND committee.id >= '' //? order=NAME
  AND committee.name >= $seek //? order=NAME seek=up
  AND committee.name <= $seek //? order=NAME seek=down
WITH DISTINCT committee //? name
RETURN committee
