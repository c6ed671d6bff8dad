// Sources by licence, with how much they say and when they were read, those with most sources first.
// rows: licence: string, sources: int, machineTranslated: int, statements: int, earliest: string, latest: string
// order SOURCES: sources desc, licence
// shape: list 100
MATCH (source:Source)
WHERE source.withdrawnAt IS NULL
WITH source.licence AS licence, count(*) AS sources, count(CASE WHEN source.machineTranslated THEN 1 END) AS machineTranslated
  , sum(COUNT { (source)<-[:FROM]-(said:Statement) WHERE said.retractedAt IS NULL }) AS statements
  , min(source.retrievedOn) AS earliest, max(source.retrievedOn) AS latest
RETURN licence, sources, machineTranslated, statements, earliest, latest
