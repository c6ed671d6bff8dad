// Memory that a projection takes at most, and the heap of the server, in bytes.
CALL gds.graph.project.estimate('*', '*', {
  nodeCount: $nodeCount, relationshipCount: $relationshipCount, relationshipProperties: $properties
}) YIELD bytesMax
CALL gds.debug.sysInfo() YIELD key, value
WITH bytesMax, key, value WHERE key = 'heapMaxInBytes'
RETURN bytesMax, value AS heapMax
