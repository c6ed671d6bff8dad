// Places of a level in which organizations are located.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:LOCATED_IN]->(:Place)-[:WITHIN*0..5]->(place:Place {level: $level})
RETURN DISTINCT id, place.code AS code, coalesce(CASE $language WHEN 'EN' THEN place.nameEn WHEN 'ZH' THEN place.nameZh END, place.name) AS name, CASE WHEN $language = 'EN' AND place.nameEn IS NOT NULL THEN place.nameEnKind WHEN $language = 'ZH' AND place.nameZh IS NOT NULL THEN place.nameZhKind ELSE place.nameKind END AS nameKind
