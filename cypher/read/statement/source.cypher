// Where the statement was read.
// in: parent: Statement
// rows: source: Source
// shape: single
MATCH (parent)-[:FROM]->(source:Source)
RETURN source
