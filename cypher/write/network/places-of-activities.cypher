// Places of a level in which activities were held, by the venue's own place where no place is named.
UNWIND $ids AS id
MATCH (activity:Entity {id: id})-[:HELD_AT]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place {level: $level})
WHERE venue = spot OR NOT EXISTS { (activity)-[:HELD_AT]->(:Place) }
RETURN DISTINCT id, place.code AS code, coalesce(CASE $language WHEN 'EN' THEN place.nameEn WHEN 'ZH' THEN place.nameZh END, place.name) AS name, CASE WHEN $language = 'EN' AND place.nameEn IS NOT NULL THEN place.nameEnKind WHEN $language = 'ZH' AND place.nameZh IS NOT NULL THEN place.nameZhKind ELSE place.nameKind END AS nameKind
