// Judgements that are joined to an entity.
MATCH (:Entity {id: $id})<-[:JUDGES]-(judgement:Judgement)
RETURN judgement.id AS id
