// Which of the ties close a circle: something that lies within itself, is part of itself or succeeds itself.
UNWIND $ties AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
WITH row, from, to
WHERE row.type = 'PART_OF' AND EXISTS { MATCH SHORTEST 1 (to)-[:PART_OF]->+(from) RETURN 1 AS found }
  OR row.type = 'WITHIN' AND EXISTS { MATCH SHORTEST 1 (to)-[:WITHIN]->+(from) RETURN 1 AS found }
  OR row.type = 'SUCCEEDED_BY' AND EXISTS { MATCH SHORTEST 1 (to)-[:SUCCEEDED_BY]->+(from) RETURN 1 AS found }
RETURN row.type AS type, row.from AS from, row.to AS to
