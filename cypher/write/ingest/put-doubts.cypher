// Questions for the review queue, unless they were judged already.
UNWIND $doubts AS row
MATCH (one:Entity {id: row.one})
MATCH (other:Entity {id: row.other})
WHERE NOT EXISTS {
  MATCH (one)<-[:JUDGES]-(judgement:Judgement)-[:JUDGES]->(other)
  WHERE judgement.retractedAt IS NULL AND judgement.verdict <> 'UNSURE'
}
MERGE (doubt:Doubt {id: row.id})
ON CREATE SET doubt.reason = row.reason, doubt.name = row.name, doubt.documentId = $document, doubt.notedAt = $now
SET doubt.openValue = 0
MERGE (doubt)-[:ABOUT]->(one)
MERGE (doubt)-[:ABOUT]->(other)
