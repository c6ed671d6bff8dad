// What was last imported under a document's id, and the live judgements on a name in it.
OPTIONAL MATCH (document:Document {id: $document})
RETURN document IS NOT NULL AS begun, document.sha256 AS sha256, document.judgements AS judgements, coalesce(document.rejected, 0) AS rejected,
  COLLECT { MATCH (judgement:Judgement {leftDocument: $document}) WHERE judgement.retractedAt IS NULL RETURN judgement.id } +
  COLLECT { MATCH (judgement:Judgement {rightDocument: $document}) WHERE judgement.retractedAt IS NULL AND judgement.leftDocument <> $document RETURN judgement.id } AS bearing
