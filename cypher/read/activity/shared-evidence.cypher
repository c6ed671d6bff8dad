// Live statements that tie either of the two to the activity.
// in: activity: Activity, a: Entity, b: Entity
// rows: statement: Statement
// order BEST: statement.precedence, statement.id
UNWIND [a, b] AS actor
MATCH (actor)-[tie]->(activity)
WHERE tie.role IS NOT NULL
MATCH (statement:Statement {supports: tie.id})
WHERE statement.retractedAt IS NULL
RETURN DISTINCT statement
