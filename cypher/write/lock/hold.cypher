// Renews the writer's lease; nothing where another one holds it. Tells of a graph that is being made from a file.
MATCH (lock:Lock {id: 'writer'})
SET lock.seenAt = toString(timestamp())
WITH lock WHERE lock.holder = $holder
SET lock.until = timestamp() + $lease
WITH lock
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN lock.holder AS holder, graph.restoring IS NOT NULL AS restoring
