// Entities that a line may mean: by identifier, by the name and its sound, by its beginning or a short name, and those whose names share the most with it.
// in: line: map
// rows: entity: Entity, names: map[], ids: map[], places: map[], denials: map[]
// order ID: entity.id
// shape: list 200
CALL (line) {
  UNWIND line.ids AS id
  MATCH (:ExternalId {key: id})<-[:IDENTIFIED_BY]-(entity:Entity)
  RETURN entity, null AS name
  UNION
  UNWIND line.keys AS key
  MATCH (name:Name {simplified: key})<-[:NAMED]-(entity:Entity)
  WITH entity, name ORDER BY entity.id, name.id LIMIT 50
  RETURN entity, name
  UNION
  UNWIND line.sounds AS sound
  MATCH (name:Name {pinyin: sound})<-[:NAMED]-(entity:Entity)
  WITH entity, name ORDER BY entity.id, name.id LIMIT 50
  RETURN entity, name
  UNION
  WITH line WHERE line.start <> ''
  CALL db.index.fulltext.queryNodes('name_starts', line.start, {limit: 20}) YIELD node AS name
  MATCH (entity:Entity)-[:NAMED]->(name)
  RETURN entity, name
  UNION
  WITH line WHERE line.words <> ''
  CALL db.index.fulltext.queryNodes('name_words', line.words, {limit: 20}) YIELD node AS name
  MATCH (entity:Entity)-[:NAMED]->(name)
  RETURN entity, name
}
WITH line, entity, collect(name) AS found
WHERE line.kinds IS NULL OR entity.kind IN line.kinds
RETURN entity,
  [name IN found | name {.value, .nameKind}] + COLLECT {
    MATCH (entity)-[:NAMED]->(name:Name)
    WHERE NOT name IN found
    WITH name ORDER BY name.precedence, name.id LIMIT 20
    RETURN name {.value, .nameKind}
  } AS names,
  [(entity)-[:IDENTIFIED_BY]->(id:ExternalId) | id {.scheme, .value}] AS ids,
  COLLECT {
    MATCH (entity)-[:LOCATED_IN*0..1]->(place:Place)
    RETURN {id: place.id, within: COLLECT { MATCH (place)-[:WITHIN*0..4]->(around:Place) RETURN around.id }}
  } AS places,
  COLLECT {
    MATCH (entity)<-[:MERGED_INTO*0..100]-(judged:Entity)<-[:JUDGES]-(judgement:Judgement {verdict: 'DIFFERENT'})
    WHERE judgement.retractedAt IS NULL
    WITH DISTINCT judged, judgement ORDER BY judgement.id LIMIT 50
    RETURN {
      reason: judgement.reason,
      names: [side IN [[judgement.leftMention, judgement.leftName], [judgement.rightMention, judgement.rightName]]
        WHERE side[0] IS NOT NULL AND NOT EXISTS { (:Mention {id: side[0]})-[:REFERS_TO]->(judged) } | side[1]],
      others: [(judgement)-[:JUDGES]->(other)-[:MERGED_INTO*0..100]->(bearer:Entity) WHERE other <> judged | bearer.id]
    }
  } AS denials
