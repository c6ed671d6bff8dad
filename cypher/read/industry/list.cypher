// Every industry, in the order of its code.
// params: name: string?, code: string?, level: string?
// rows: industry: Industry
// order CODE: industry.code, industry.id
// order NAME: industry.name, industry.id
MATCH (:Name {key: $name})<-[:NAMED]-(industry:Industry) //? name
MATCH (industry:Industry) //? !name
WHERE true
  AND industry.code >= '' AND industry.id >= '' //? order=CODE
  AND industry.code >= $seek //? order=CODE seek=up
  AND industry.code <= $seek //? order=CODE seek=down
  AND industry.name >= '' AND industry.id >= '' //? order=NAME
  AND industry.name >= $seek //? order=NAME seek=up
  AND industry.name <= $seek //? order=NAME seek=down
  AND industry.code = $code //? code
  AND industry.level = $level //? level
WITH DISTINCT industry //? name
RETURN industry
