// Entities that were merged under the judgements.
UNWIND $ids AS id
MATCH (entity:Entity)-[:MERGED_INTO {judgement: id}]->()
RETURN entity.id AS id
