// How many there are of each kind, from the count store, without what was withdrawn or taken back.
// rows: kind: string, count: int
// order KIND: kind
// shape: list 100
CALL {
  RETURN 'University' AS kind, COUNT { (:University) } AS count
  UNION ALL RETURN 'Enterprise' AS kind, COUNT { (:Enterprise) } AS count
  UNION ALL RETURN 'GovernmentBody' AS kind, COUNT { (:GovernmentBody) } AS count
  UNION ALL RETURN 'Association' AS kind, COUNT { (:Association) } AS count
  UNION ALL RETURN 'ResearchInstitute' AS kind, COUNT { (:ResearchInstitute) } AS count
  UNION ALL RETURN 'School' AS kind, COUNT { (:School) } AS count
  UNION ALL RETURN 'OtherOrganization' AS kind, COUNT { (:OtherOrganization) } AS count
  UNION ALL RETURN 'Base' AS kind, COUNT { (:Base) } AS count
  UNION ALL RETURN 'Committee' AS kind, COUNT { (:Committee) } AS count
  UNION ALL RETURN 'Event' AS kind, COUNT { (:Event) } AS count
  UNION ALL RETURN 'Project' AS kind, COUNT { (:Project) } AS count
  UNION ALL RETURN 'Program' AS kind, COUNT { (:Program) } AS count
  UNION ALL RETURN 'Route' AS kind, COUNT { (:Route) } AS count
  UNION ALL RETURN 'Person' AS kind, COUNT { (:Person) } AS count
  UNION ALL RETURN 'Industry' AS kind, COUNT { (:Industry) } AS count
  UNION ALL RETURN 'Place' AS kind, COUNT { (:Place) } AS count
  UNION ALL RETURN 'Source' AS kind, COUNT { (:Source) } - COUNT { (source:Source) WHERE source.withdrawnAt IS NOT NULL } AS count
  UNION ALL RETURN 'Statement' AS kind, COUNT { (:Statement) } - COUNT { (said:Statement) WHERE said.retractedAt IS NOT NULL } AS count
  UNION ALL RETURN 'Name' AS kind, COUNT { (:Name) } AS count
  UNION ALL RETURN 'Judgement' AS kind, COUNT { (:Judgement) } - COUNT { (judgement:Judgement) WHERE judgement.retractedAt IS NOT NULL } AS count
}
RETURN kind, count
