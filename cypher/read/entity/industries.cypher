// Industries that the entity is devoted to.
// in: parent: Entity
// rows: industry: Industry
// order CODE: industry.code, industry.id
MATCH (parent)-[:FOCUSES_ON]->(industry:Industry)
RETURN industry
