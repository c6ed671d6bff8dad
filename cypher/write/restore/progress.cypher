// Up to which line of its file the graph is made.
MATCH (graph:Graph {id: 'graph'})
SET graph.restored = $line
