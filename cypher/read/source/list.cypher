// Sources that match all of the given filters, latest first.
// params: licence: string?, unlicensed: bool?, machineTranslated: bool?, since: date?, until: date?, undated: bool?, standing: bool?
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
  AND source.licence = $licence //? licence
  AND source.licence IS NULL //? unlicensed
  AND coalesce(source.machineTranslated, false) = $machineTranslated //? machineTranslated
  AND source.publishedOn >= $since //? since
  AND source.publishedOn <= $until //? until
  AND source.publishedOn IS NULL //? undated
  AND source.withdrawnAt IS NULL //? standing
RETURN source
