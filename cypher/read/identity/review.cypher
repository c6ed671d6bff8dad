// Questions about identity that are open, those first on which most hangs.
// params: reasons: DoubtReason[]?, kinds: EntityKind[]?, entity: string?
// rows: doubt: Doubt, one: Entity, other: Entity
// order VALUE: doubt.openValue desc, doubt.id desc
MATCH (doubt:Doubt)
WHERE doubt.openValue >= 0 AND doubt.id >= ''
  AND doubt.openValue >= $seek //? order=VALUE seek=up
  AND doubt.openValue <= $seek //? order=VALUE seek=down
  AND doubt.reason IN $reasons //? reasons
CALL (doubt) {
  MATCH (doubt)-[:ABOUT]->(:Entity)-[:MERGED_INTO*0..100]->(side:Entity)
  WHERE NOT (side)-[:MERGED_INTO]->() AND side.kind IN labels(side)
  WITH DISTINCT side ORDER BY side.id
  RETURN collect(side) AS sides
}
WITH doubt, sides[0] AS one, sides[1] AS other
WHERE other IS NOT NULL
  AND NOT EXISTS {
    MATCH (one)<-[:MERGED_INTO*0..100]-()<-[:JUDGES]-(judgement:Judgement {verdict: 'DIFFERENT'})-[:JUDGES]->()-[:MERGED_INTO*0..100]->(other)
    WHERE judgement.retractedAt IS NULL
  }
  AND (one.kind IN $kinds OR other.kind IN $kinds) //? kinds
  AND $entity IN [one.id, other.id] //? entity
RETURN doubt, one, other
