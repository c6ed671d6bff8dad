// From a tie, name or value to the statements that support it, and from a document to what it says.
CREATE INDEX statement_supports FOR (n:Statement) ON (n.supports);
CREATE INDEX statement_document FOR (n:Statement) ON (n.documentId);
CREATE INDEX external_id_key FOR (n:ExternalId) ON (n.key);
CREATE INDEX judgement_list FOR (n:Judgement) ON (n.listId);
CREATE INDEX judgement_left FOR (n:Judgement) ON (n.leftDocument);
CREATE INDEX judgement_right FOR (n:Judgement) ON (n.rightDocument);
CREATE INDEX source_published FOR (n:Source) ON (n.sortDay, n.id);
CREATE INDEX source_title FOR (n:Source) ON (n.title, n.id);
