// What was last imported under each document's id, and the live judgements on a name in it.
UNWIND $documents AS id
OPTIONAL MATCH (document:Document {id: id})
RETURN id, document.sha256 AS sha256, document.judgements AS judgements, coalesce(document.rejected, 0) AS rejected,
  COLLECT { MATCH (judgement:Judgement {leftDocument: id}) WHERE judgement.retractedAt IS NULL RETURN judgement.id } +
  COLLECT { MATCH (judgement:Judgement {rightDocument: id}) WHERE judgement.retractedAt IS NULL AND judgement.leftDocument <> id RETURN judgement.id } AS bearing
