// Entities of which something is missing or doubtful, by name.
// params: check: NO_ENGLISH_NAME|KIND_INFERRED|NO_DATE|NO_PLACE|ONE_SOURCE|MACHINE_TRANSLATED_NAME|UNNAMED_PARTS|UNSURE_IDENTITY
// rows: entity: Entity, name: string
// order NAME: name, entity.id
MATCH (entity:Organization) WHERE entity.nameEn IS NULL //? check=NO_ENGLISH_NAME
MATCH (entity:Organization) WHERE entity.kindCertainty = 'INFERRED' //? check=KIND_INFERRED
MATCH (entity:Activity) WHERE entity.date IS NULL //? check=NO_DATE
MATCH (entity:Activity) WHERE NOT EXISTS { (entity)-[:HELD_AT]->() } //? check=NO_PLACE
MATCH (entity:Activity) WHERE COUNT { MATCH (entity)<-[:SUBJECT|OBJECT]-(said:Statement) WHERE said.retractedAt IS NULL RETURN DISTINCT said.sourceId } = 1 //? check=ONE_SOURCE
MATCH (entity:Organization|Activity|Person) WHERE 'MACHINE_TRANSLATED' IN [entity.nameKind, entity.nameEnKind] //? check=MACHINE_TRANSLATED_NAME
MATCH (said:Statement {predicate: 'UNKNOWN'})-[:SUBJECT]->(entity:Entity) WHERE said.retractedAt IS NULL //? check=UNNAMED_PARTS
MATCH (judgement:Judgement {verdict: 'UNSURE'})-[:JUDGES]->(entity:Entity) WHERE judgement.retractedAt IS NULL //? check=UNSURE_IDENTITY
WITH DISTINCT entity
RETURN entity, coalesce(entity.name, '') AS name
