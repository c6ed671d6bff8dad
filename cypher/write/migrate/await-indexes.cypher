// Waits until every index is there to be used.
CALL db.awaitIndexes(300)
