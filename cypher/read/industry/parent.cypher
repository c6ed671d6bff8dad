// What the industry lies within.
// in: parent: Industry
// rows: industry: Industry
// shape: single
MATCH (parent)-[:WITHIN]->(industry:Industry)
RETURN industry
