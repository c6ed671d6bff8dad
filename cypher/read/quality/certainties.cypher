// Live statements by how sure it is that the source says so.
// rows: certainty: string, count: int
// order CERTAINTY: certainty
// shape: list 10
MATCH (said:Statement)
WHERE said.retractedAt IS NULL
WITH said.certainty AS certainty, count(*) AS count
RETURN certainty, count
