// One writer at a time; what a document said when; what identity still leaves open; what was done when.
CREATE CONSTRAINT lock_id FOR (n:Lock) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT doubt_id FOR (n:Doubt) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id FOR (n:Change) REQUIRE n.id IS UNIQUE;
DROP INDEX statement_document IF EXISTS;
CREATE INDEX statement_recorded FOR (n:Statement) ON (n.documentId, n.recordedAt, n.id);
CREATE INDEX statement_retracted FOR (n:Statement) ON (n.documentId, n.retractedAt, n.id);
CREATE INDEX doubt_value FOR (n:Doubt) ON (n.openValue, n.id);
CREATE INDEX change_at FOR (n:Change) ON (n.at, n.id);
CREATE INDEX merged_judgement FOR ()-[r:MERGED_INTO]-() ON (r.judgement);
CREATE CONSTRAINT api_key_id FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
