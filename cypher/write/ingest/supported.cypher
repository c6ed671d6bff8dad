// Ids that some statement supports or once supported.
UNWIND $ids AS id
WITH id WHERE EXISTS { (:Statement {supports: id}) }
RETURN id
