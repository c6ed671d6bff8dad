// Sources as they were exported.
UNWIND $rows AS row
CREATE (source:Source)
SET source = row.properties
