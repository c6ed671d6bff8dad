// What was last imported under this document's id.
OPTIONAL MATCH (document:Document {id: $document})
RETURN document.sha256 AS sha256, document.judgements AS judgements
