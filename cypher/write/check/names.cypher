// Names with who bears them, and whether a live statement supports them.
MATCH (name:Name)
RETURN name.id AS id, name.value AS value, [(name)<-[:NAMED]-(entity:Entity) | entity.id] AS entities,
  EXISTS { MATCH (statement:Statement {supports: name.id}) WHERE statement.retractedAt IS NULL } AS supported
