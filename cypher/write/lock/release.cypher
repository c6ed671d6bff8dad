// Gives the writer's lease back.
MATCH (lock:Lock {id: 'writer', holder: $holder})
REMOVE lock.holder, lock.about, lock.since, lock.until
