// What is shown of an entity beside its values: names, days to sort by, number of activities.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  OPTIONAL MATCH (entity)-[:NAMED]->(name:Name)
  WITH name ORDER BY name.precedence, name.statementCount DESC, size(name.value) DESC, name.value, name.id
  WITH collect(name) AS names
  RETURN head([name IN names WHERE name.language STARTS WITH 'zh']) AS chinese,
    head([name IN names WHERE name.language STARTS WITH 'en']) AS english, head(names) AS first
}
WITH entity, chinese, english, coalesce(chinese, english, first) AS shown, split(coalesce(entity.date, ''), '/') AS days
SET entity.name = coalesce(shown.value, ''), entity.nameKind = shown.nameKind,
  entity.nameZh = chinese.value, entity.nameZhKind = chinese.nameKind, entity.nameEn = english.value, entity.nameEnKind = english.nameKind,
  entity.startDate = CASE WHEN days[0] =~ '\\d{4}.*' THEN days[0] END,
  entity.endDate = CASE WHEN days[-1] =~ '\\d{4}.*' THEN days[-1] END,
  entity.sortDay = CASE WHEN days[0] =~ '\\d{4}.*' THEN left(days[0] + '-01-01', 10) ELSE '' END,
  entity.activityCount = COUNT { MATCH (entity)-[tie]->(activity:Activity) WHERE tie.role IS NOT NULL RETURN DISTINCT activity }
