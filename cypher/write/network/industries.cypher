// Industries of a level that activities or organizations are devoted to.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:FOCUSES_ON]->(:Industry)-[:WITHIN*0..4]->(industry:Industry {level: $level})
RETURN DISTINCT id, industry.code AS code, coalesce(CASE $language WHEN 'EN' THEN industry.nameEn WHEN 'ZH' THEN industry.nameZh END, industry.name) AS name, CASE WHEN $language = 'EN' AND industry.nameEn IS NOT NULL THEN industry.nameEnKind WHEN $language = 'ZH' AND industry.nameZh IS NOT NULL THEN industry.nameZhKind ELSE industry.nameKind END AS nameKind
