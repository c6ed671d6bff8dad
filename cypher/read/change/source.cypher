// The source that the change concerned, or that its document reports on.
// in: parent: Change
// rows: source: Source
// shape: single
OPTIONAL MATCH (parent)-[:CHANGED]->(own:Source)
OPTIONAL MATCH (parent)-[:CHANGED]->(:Document)-[:READ_FROM]->(reported:Source)
WITH coalesce(own, reported) AS source
WHERE source IS NOT NULL
RETURN source
