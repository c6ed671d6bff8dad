// Every route, or those that bear the name.
// params: name: string?
// rows: route: Route
// order NAME: route.name, route.id
MATCH (:Name {key: $name})<-[:NAMED]-(route:Route) //? name
MATCH (route:Route) //? !name
WHERE true
  AND route.name >= '' AND route.id >= '' //? order=NAME
  AND route.name >= $seek //? order=NAME seek=up
  AND route.name <= $seek //? order=NAME seek=down
WITH DISTINCT route //? name
RETURN route
