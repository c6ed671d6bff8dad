// Live statements about the entity: those that it is the subject or the object of.
// in: parent: Entity
// params: predicates: string[]?
// rows: statement: Statement
// order RECORDED: statement.predicate, statement.id
MATCH (parent)<-[:SUBJECT|OBJECT]-(statement:Statement)
WHERE statement.retractedAt IS NULL
  AND statement.predicate IN $predicates //? predicates
WITH DISTINCT statement
RETURN statement
