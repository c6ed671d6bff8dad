// Of how many entities something is missing or doubtful, and how many were looked at; null where a check looks for what is recorded.
// rows: check: string, count: int, of: int
// order CHECK: check
// shape: list 20
CALL {
  MATCH (one:Organization)
  WITH count(*) AS of, count(CASE WHEN one.nameEn IS NULL THEN 1 END) AS unnamed, count(CASE WHEN one.kindCertainty = 'INFERRED' THEN 1 END) AS inferred
  UNWIND [{check: 'NO_ENGLISH_NAME', count: unnamed}, {check: 'KIND_INFERRED', count: inferred}] AS found
  RETURN found.check AS check, found.count AS count, of
  UNION ALL
  MATCH (one:Activity)
  WITH count(*) AS of, count(CASE WHEN one.startDate IS NULL THEN 1 END) AS undated, count(CASE WHEN NOT EXISTS { (one)-[:HELD_AT]->() } THEN 1 END) AS unplaced
    , count(CASE WHEN COUNT { MATCH (one)<-[:SUBJECT|OBJECT]-(said:Statement) WHERE said.retractedAt IS NULL RETURN DISTINCT said.sourceId } = 1 THEN 1 END) AS told
  UNWIND [{check: 'NO_DATE', count: undated}, {check: 'NO_PLACE', count: unplaced}, {check: 'ONE_SOURCE', count: told}] AS found
  RETURN found.check AS check, found.count AS count, of
  UNION ALL
  MATCH (one:Organization|Activity|Person)
  RETURN 'MACHINE_TRANSLATED_NAME' AS check, count(CASE WHEN 'MACHINE_TRANSLATED' IN [one.nameKind, one.nameEnKind] THEN 1 END) AS count, count(*) AS of
  UNION ALL
  OPTIONAL MATCH (said:Statement {predicate: 'UNKNOWN'})-[:SUBJECT]->(one:Entity) WHERE said.retractedAt IS NULL
  RETURN 'UNNAMED_PARTS' AS check, count(DISTINCT one) AS count, null AS of
  UNION ALL
  OPTIONAL MATCH (judgement:Judgement {verdict: 'UNSURE'})-[:JUDGES]->(one:Entity) WHERE judgement.retractedAt IS NULL
  RETURN 'UNSURE_IDENTITY' AS check, count(DISTINCT one) AS count, null AS of
}
RETURN check, count, of
