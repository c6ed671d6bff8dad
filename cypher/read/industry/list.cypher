// Every industry, in the order of its code.
// params: name: string?, code: string?, level: string?
// rows: industry: Industry
// order CODE: industry.code, industry.id
// order NAME: industry.name, industry.id
MATCH (:Name {key: $name})<-[:NAMED]-(industry:Industry) //? name
MATCH (industry:Industry) //? !name
WHERE industry.code >= ''
  AND industry.code = $code //? code
  AND industry.level = $level //? level
WITH DISTINCT industry //? name
RETURN industry
