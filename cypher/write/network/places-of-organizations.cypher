// Places of a level in which organizations are located.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:LOCATED_IN]->(:Place)-[:WITHIN*0..5]->(place:Place {level: $level})
RETURN DISTINCT id, place.code AS code, place.name AS name
