// Drops what a killed process left behind: every projection of ours that is older, in ms, than one may get.
CALL gds.graph.list() YIELD graphName, creationTime
WITH graphName, creationTime
WHERE graphName STARTS WITH $prefix AND creationTime < datetime() - duration({milliseconds: $age})
CALL gds.graph.drop(graphName, false) YIELD graphName AS dropped
RETURN dropped
