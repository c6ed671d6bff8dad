// Sources, latest first.
// rows: source: Source
// order PUBLISHED: source.sortDay desc, source.id
// order TITLE: source.title, source.id
MATCH (source:Source)
WHERE source.sortDay >= ''
RETURN source
