// How many there are of each kind, from the count store.
// rows: kind: string, count: int
// order KIND: kind
// shape: list 100
CALL {
  MATCH (n:University) RETURN 'University' AS kind, count(n) AS count
  UNION ALL MATCH (n:Enterprise) RETURN 'Enterprise' AS kind, count(n) AS count
  UNION ALL MATCH (n:GovernmentBody) RETURN 'GovernmentBody' AS kind, count(n) AS count
  UNION ALL MATCH (n:Association) RETURN 'Association' AS kind, count(n) AS count
  UNION ALL MATCH (n:ResearchInstitute) RETURN 'ResearchInstitute' AS kind, count(n) AS count
  UNION ALL MATCH (n:School) RETURN 'School' AS kind, count(n) AS count
  UNION ALL MATCH (n:OtherOrganization) RETURN 'OtherOrganization' AS kind, count(n) AS count
  UNION ALL MATCH (n:Base) RETURN 'Base' AS kind, count(n) AS count
  UNION ALL MATCH (n:Committee) RETURN 'Committee' AS kind, count(n) AS count
  UNION ALL MATCH (n:Event) RETURN 'Event' AS kind, count(n) AS count
  UNION ALL MATCH (n:Project) RETURN 'Project' AS kind, count(n) AS count
  UNION ALL MATCH (n:Program) RETURN 'Program' AS kind, count(n) AS count
  UNION ALL MATCH (n:Route) RETURN 'Route' AS kind, count(n) AS count
  UNION ALL MATCH (n:Person) RETURN 'Person' AS kind, count(n) AS count
  UNION ALL MATCH (n:Industry) RETURN 'Industry' AS kind, count(n) AS count
  UNION ALL MATCH (n:Place) RETURN 'Place' AS kind, count(n) AS count
  UNION ALL MATCH (n:Source) RETURN 'Source' AS kind, count(n) AS count
  UNION ALL MATCH (n:Statement) RETURN 'Statement' AS kind, count(n) AS count
  UNION ALL MATCH (n:Name) RETURN 'Name' AS kind, count(n) AS count
  UNION ALL MATCH (n:Judgement) RETURN 'Judgement' AS kind, count(n) AS count
}
RETURN kind, count
