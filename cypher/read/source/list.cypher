// Sources, latest first.
// rows: source: Source
// order PUBLISHED: source.sortDay desc, source.id desc
// order TITLE: source.title, source.id
MATCH (source:Source)
WHERE true
  AND source.sortDay >= '' AND source.id IS NOT NULL //? order=PUBLISHED
  AND source.sortDay >= $seek //? order=PUBLISHED seek=up
  AND source.sortDay <= $seek //? order=PUBLISHED seek=down
  AND source.title >= '' AND source.id IS NOT NULL //? order=TITLE
  AND source.title >= $seek //? order=TITLE seek=up
  AND source.title <= $seek //? order=TITLE seek=down
RETURN source
