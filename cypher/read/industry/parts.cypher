// What lies directly within the industry.
// in: parent: Industry
// rows: industry: Industry
// order CODE: industry.code, industry.id
MATCH (parent)<-[:WITHIN]-(industry:Industry)
RETURN industry
