// Shows of each attribute value the first-ranked live statement, or nothing.
UNWIND $ids AS id
MATCH (any:Statement {supports: id})
WITH id, head(collect(any)) AS sample
MATCH (sample)-[:SUBJECT]->(entity:Entity)
OPTIONAL MATCH (statement:Statement {supports: id})
WHERE statement.retractedAt IS NULL
WITH entity, sample.property AS property, statement ORDER BY statement.precedence, statement.id
WITH entity, property, head(collect(statement.value)) AS value
SET entity[property] = value
