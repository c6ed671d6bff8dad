// Kinds that were guessed, and that a source states by now.
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
REMOVE entity:$(row.guessed)
SET entity:$(row.labels), entity.kind = row.kind, entity.sector = row.sector, entity.kindCertainty = 'STATED'
