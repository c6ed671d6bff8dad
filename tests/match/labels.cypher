// Entities by label: `scheme:value`, or `=` and the name that an organization is shown by.
UNWIND $labels AS label
CALL (label) {
  MATCH (:ExternalId {key: label})<-[:IDENTIFIED_BY]-(entity:Entity)
  RETURN entity
  UNION
  MATCH (entity:Organization {name: substring(label, 1)})
  WHERE label STARTS WITH '='
  RETURN entity
}
RETURN label, collect(DISTINCT entity.id) AS ids
