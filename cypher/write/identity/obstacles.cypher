// What keeps two entities from being one: a judgement that they are not, or a tie between them.
MATCH (one:Entity {id: $one})
MATCH (other:Entity {id: $other})
CALL (one, other) {
  MATCH (one)<-[:MERGED_INTO*0..100]-()<-[:JUDGES]-(judgement:Judgement {verdict: 'DIFFERENT'})-[:JUDGES]->()-[:MERGED_INTO*0..100]->(other)
  WHERE judgement.retractedAt IS NULL
  RETURN 'DIFFERENT' AS obstacle, judgement.reason AS says, judgement.decidedBy AS by, judgement.id AS id
  UNION
  MATCH (one)-[tie]-(other)
  WHERE tie.type IS NOT NULL
  RETURN 'TIE' AS obstacle, tie.type AS says, null AS by, tie.id AS id
}
RETURN DISTINCT obstacle, says, by, id ORDER BY obstacle, id
