// Documents whose import was not finished.
MATCH (document:Document)
WHERE document.sha256 IS NULL
RETURN document.id AS id
