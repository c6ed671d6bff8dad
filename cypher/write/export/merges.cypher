// Ids that lead to other entities, and by which judgement, or with history also those without one, by id.
MATCH (merged:Entity)
WHERE merged.id >= ''
MATCH (merged)-[into:MERGED_INTO]->(survivor:Entity)
WHERE $history OR into.judgement IS NOT NULL
RETURN {id: merged.id, into: survivor.id, judgement: into.judgement} AS properties
ORDER BY merged.id, survivor.id
