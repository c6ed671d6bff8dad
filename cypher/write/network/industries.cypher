// Industries of a level that activities or organizations are devoted to.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:FOCUSES_ON]->(:Industry)-[:WITHIN*0..4]->(industry:Industry {level: $level})
RETURN DISTINCT id, industry.code AS code, industry.name AS name
