// Notes that the document was imported to its end, and how many of its records were rejected; without a checksum, that it was begun.
MERGE (document:Document {id: $document})
SET document.sha256 = $sha256, document.judgements = $judgements, document.rejected = $rejected, document.finishedAt = $now
