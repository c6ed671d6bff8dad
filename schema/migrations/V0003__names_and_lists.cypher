// Look-up by any name, and one index for each order in which a list is paged.
CREATE INDEX name_key FOR (n:Name) ON (n.key);
CREATE FULLTEXT INDEX names FOR (n:Name) ON EACH [n.value] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE INDEX organization_name FOR (n:Organization) ON (n.name, n.id);
CREATE INDEX organization_activity_count FOR (n:Organization) ON (n.activityCount, n.id);
CREATE INDEX event_day FOR (n:Event) ON (n.sortDay, n.id);
CREATE INDEX event_name FOR (n:Event) ON (n.name, n.id);
CREATE INDEX person_name FOR (n:Person) ON (n.name, n.id);
CREATE INDEX base_name FOR (n:Base) ON (n.name, n.id);
CREATE INDEX committee_name FOR (n:Committee) ON (n.name, n.id);
CREATE INDEX route_name FOR (n:Route) ON (n.name, n.id);
CREATE INDEX project_name FOR (n:Project) ON (n.name, n.id);
CREATE INDEX program_name FOR (n:Program) ON (n.name, n.id);
CREATE INDEX place_code FOR (n:Place) ON (n.code, n.id);
CREATE INDEX place_name FOR (n:Place) ON (n.name, n.id);
CREATE INDEX industry_code FOR (n:Industry) ON (n.code, n.id);
CREATE INDEX industry_name FOR (n:Industry) ON (n.name, n.id);
