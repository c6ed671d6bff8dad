// Which statements the graph holds already, and whether they are live.
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
RETURN id, statement.retractedAt IS NULL AS live
