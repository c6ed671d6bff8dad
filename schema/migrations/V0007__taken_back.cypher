// What no longer holds, so that what does can be counted without looking at all of it.
CREATE INDEX statement_taken_back FOR (n:Statement) ON (n.retractedAt);
CREATE INDEX judgement_taken_back FOR (n:Judgement) ON (n.retractedAt);
CREATE INDEX source_withdrawn FOR (n:Source) ON (n.withdrawnAt);
