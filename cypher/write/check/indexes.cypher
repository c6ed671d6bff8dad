// Indexes, those of the constraints among them, and whether they can be used.
SHOW INDEXES YIELD name, state
RETURN name, state
