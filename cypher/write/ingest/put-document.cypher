// Notes that the document was imported whole.
MERGE (document:Document {id: $document})
SET document.sha256 = $sha256, document.judgements = $judgements, document.finishedAt = $now
