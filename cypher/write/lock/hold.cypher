// Renews the writer's lease; nothing where another one holds it.
MATCH (lock:Lock {id: 'writer'})
SET lock.seenAt = toString(timestamp())
WITH lock WHERE lock.holder = $holder
SET lock.until = timestamp() + $lease
RETURN lock.holder AS holder
