// Every route, or those that bear the name.
// params: name: string?
// rows: route: Route
// order NAME: route.name, route.id
MATCH (:Name {key: $name})<-[:NAMED]-(route:Route) //? name
MATCH (route:Route) //? !name
WHERE route.name >= ''
WITH DISTINCT route //? name
RETURN route
