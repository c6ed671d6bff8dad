// Entities of which something is missing or doubtful, or all that were looked at, by name: each check is an order of its own, so that it refuses the cursors of the others.
// params: check: NO_ENGLISH_NAME|KIND_INFERRED|NO_DATE|NO_PLACE|ONE_SOURCE|MACHINE_TRANSLATED_NAME|UNNAMED_PARTS|UNSURE_IDENTITY, lookedAt: bool?
// rows: entity: Entity, name: string
// order NO_ENGLISH_NAME: name, entity.id
// order KIND_INFERRED: name, entity.id
// order NO_DATE: name, entity.id
// order NO_PLACE: name, entity.id
// order ONE_SOURCE: name, entity.id
// order MACHINE_TRANSLATED_NAME: name, entity.id
// order UNNAMED_PARTS: name, entity.id
// order UNSURE_IDENTITY: name, entity.id
MATCH (entity:Organization) //? check=NO_ENGLISH_NAME
WHERE entity.nameEn IS NULL //? check=NO_ENGLISH_NAME !lookedAt
MATCH (entity:Organization) //? check=KIND_INFERRED
WHERE entity.kindCertainty = 'INFERRED' //? check=KIND_INFERRED !lookedAt
MATCH (entity:Activity) //? check=NO_DATE
WHERE entity.startDate IS NULL //? check=NO_DATE !lookedAt
MATCH (entity:Activity) //? check=NO_PLACE
WHERE NOT EXISTS { (entity)-[:HELD_AT]->() } //? check=NO_PLACE !lookedAt
MATCH (entity:Activity) //? check=ONE_SOURCE
WHERE COUNT { MATCH (entity)<-[:SUBJECT|OBJECT]-(said:Statement) WHERE said.retractedAt IS NULL RETURN DISTINCT said.sourceId } = 1 //? check=ONE_SOURCE !lookedAt
MATCH (entity:Organization|Activity|Person) //? check=MACHINE_TRANSLATED_NAME
WHERE 'MACHINE_TRANSLATED' IN [entity.nameKind, entity.nameEnKind] //? check=MACHINE_TRANSLATED_NAME !lookedAt
MATCH (said:Statement {predicate: 'UNKNOWN'})-[:SUBJECT]->(entity:Entity) WHERE said.retractedAt IS NULL //? check=UNNAMED_PARTS
MATCH (judgement:Judgement {verdict: 'UNSURE'})-[:JUDGES]->(entity:Entity) WHERE judgement.retractedAt IS NULL //? check=UNSURE_IDENTITY
WITH DISTINCT entity
RETURN entity, coalesce(entity.name, '') AS name
