// Documents as they were exported, joined to their sources.
UNWIND $rows AS row
CREATE (document:Document)
SET document = row.properties
WITH document, row
UNWIND row.source AS id
MATCH (source:Source {id: id})
CREATE (document)-[:READ_FROM]->(source)
