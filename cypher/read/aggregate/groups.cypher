// What is counted, in groups by up to three dimensions, and every place and industry of some levels for groups that are empty.
// `subject` is what is counted. Its place and industry are those of its `anchor`, its sector and kind of organization those of its `organization`.
// Where day, role and sector differ from participation to participation, a `part` holds them together. A group without keys took part in nothing.
// `once`: of how many it is the first group, so that it adds up to the number in scope. `met`: who and what else is counted in a group, by label.
// params: of: ACTIVITIES|ORGANIZATIONS|TIES|STATEMENTS, start: all|place|organization|source, asked: map, shared: bool?, readIn: bool?, within: bool?, devoted: bool?, ends: bool?, published: bool?, each: bool?, dated: bool?, meeting: bool?, participations: bool?, spots: bool?, industries: bool?, sources: bool?, levels: string[]?, most: int
// rows: dataVersion: int, groups: list, entries: list
// shape: single
OPTIONAL MATCH (graph:Graph {id: 'graph'})
CALL () {
  CALL () { //? start=place
    MATCH (area:Entity&Place {id: $asked.place}) RETURN area //? start=place
    UNION MATCH (area:Place {code: $asked.place}) RETURN area //? start=place
  } //? start=place
  MATCH (area)<-[:WITHIN*0..5]-(spot:Place)<-[:LOCATED_IN*0..1]-(venue)<-[:HELD_AT|LOCATED_IN]-(near:Entity) //? start=place
  WHERE venue = spot OR NOT EXISTS { (near)-[:HELD_AT]->(:Place) } //? start=place
  WITH DISTINCT near //? start=place
  MATCH (given:Entity {id: $asked.organization}) //? start=organization
  MATCH (:Source {id: $asked.source})<-[:FROM]-(said:Statement) WHERE said.retractedAt IS NULL //? start=source
  MATCH (subject:Activity) //? of=ACTIVITIES start=all
  WITH near AS subject WHERE near:Activity //? of=ACTIVITIES start=place
  MATCH (given)-[took]->(subject:Activity) WHERE took.role IS NOT NULL //? of=ACTIVITIES start=organization
  MATCH (said)-[:SUBJECT|OBJECT]->(subject:Activity) //? of=ACTIVITIES start=source
  MATCH (subject:Organization) //? of=ORGANIZATIONS start=all
  WITH near AS subject WHERE near:Organization //? of=ORGANIZATIONS start=place
  WITH given AS subject WHERE given:Organization //? of=ORGANIZATIONS start=organization
  MATCH (said)-[:SUBJECT|OBJECT]->(subject:Organization) //? of=ORGANIZATIONS start=source
  MATCH (:Entity)-[subject]->(:Entity) //? of=TIES start=all
  MATCH (near)-[subject]-(other:Entity) WHERE near:Activity OR startNode(subject) = near AND NOT other:Activity //? of=TIES start=place
  MATCH (given)-[subject]-(:Entity) //? of=TIES start=organization
  MATCH (said)-[:SUBJECT]->(one:Entity)-[subject {id: said.supports}]->(:Entity)<-[:OBJECT]-(said) //? of=TIES start=source
  MATCH (subject:Statement) //? of=STATEMENTS start=all
  MATCH (near)<-[:SUBJECT|OBJECT]-(subject:Statement) WHERE near:Activity OR EXISTS { (subject)-[:SUBJECT]->(near) } AND NOT EXISTS { (subject)-[:OBJECT]->(:Activity) } //? of=STATEMENTS start=place
  MATCH (given)<-[:SUBJECT|OBJECT]-(subject:Statement) //? of=STATEMENTS start=organization
  WITH said AS subject //? of=STATEMENTS start=source
  WITH DISTINCT subject //? start!=all
  WITH subject
    , null AS from, null AS to //? of!=TIES of!=STATEMENTS
    , startNode(subject) AS from, endNode(subject) AS to //? of=TIES
    , head([(subject)-[:SUBJECT]->(one:Entity) | one]) AS from, head([(subject)-[:OBJECT]->(one:Entity) | one]) AS to //? of=STATEMENTS ends
    , null AS from, null AS to //? of=STATEMENTS !ends
    , head([(subject)-[:FROM]->(one:Source) | one]) AS source //? of=STATEMENTS published
    , null AS source //? of!=STATEMENTS
    , null AS source //? of=STATEMENTS !published
  WITH subject, from, to, source
    , subject AS anchor, null AS organization, subject.kind AS kind, subject.startDate AS day //? of=ACTIVITIES
    , subject AS anchor, subject AS organization, subject.kind AS kind, null AS day //? of=ORGANIZATIONS
    , CASE WHEN to:Activity THEN to ELSE from END AS anchor, CASE WHEN from:Organization THEN from WHEN to:Organization THEN to END AS organization //? of!=ACTIVITIES of!=ORGANIZATIONS
    , subject.type AS kind, CASE WHEN to:Activity THEN to.startDate WHEN from:Activity THEN from.startDate WHEN subject.since < 'A' THEN subject.since END AS day //? of=TIES
    , subject.predicate AS kind, source.publishedOn AS day //? of=STATEMENTS
  WHERE kind IS NOT NULL
    AND subject.retractedAt IS NULL //? of=STATEMENTS
    AND ($asked.kinds IS NULL OR kind IN $asked.kinds) //? of=ACTIVITIES
    AND ($asked.kinds IS NULL OR organization.kind IN $asked.kinds) AND ($asked.sectors IS NULL OR organization.sector IN $asked.sectors) //? of!=ACTIVITIES
    AND ($asked.predicates IS NULL OR kind IN $asked.predicates) AND ($asked.roles IS NULL OR subject.role IN $asked.roles) //? of!=ACTIVITIES of!=ORGANIZATIONS
    AND ($asked.since IS NULL OR left(day + '-01-01', 10) >= $asked.since) AND ($asked.until IS NULL OR left(day + '-01-01', 10) <= $asked.until) //? of!=ORGANIZATIONS
    AND ($asked.organization IS NULL OR $asked.organization IN [subject.id, from.id, to.id]) //? of!=ACTIVITIES
    AND ($asked.source IS NULL OR subject.sourceId = $asked.source) //? of=STATEMENTS
    AND COUNT { MATCH (subject)<-[took]-(actor:Organization) WHERE took.role IN coalesce($asked.roles, [took.role]) RETURN DISTINCT actor } >= $asked.minOrganizations //? shared of=ACTIVITIES
    AND EXISTS { (subject)<-[:SUBJECT|OBJECT]-(said:Statement {sourceId: $asked.source}) WHERE said.retractedAt IS NULL } //? readIn of!=TIES of!=STATEMENTS
    AND EXISTS { (said:Statement {supports: subject.id, sourceId: $asked.source}) WHERE said.retractedAt IS NULL } //? readIn of=TIES
    AND EXISTS { (anchor)-[:HELD_AT|LOCATED_IN]->(venue)-[:LOCATED_IN*0..1]->(spot:Place)-[:WITHIN*0..5]->(place:Place) WHERE $asked.place IN [place.id, place.code] AND (venue = spot OR NOT EXISTS { (anchor)-[:HELD_AT]->(:Place) }) } //? within
    AND EXISTS { (anchor)-[:FOCUSES_ON]->()-[:WITHIN*0..4]->(industry:Industry) WHERE $asked.industry IN [industry.id, industry.code] } //? devoted
  WITH CASE WHEN $asked.dated THEN left(day, 7) END AS day, CASE WHEN 'KIND' IN $asked.by THEN kind END AS kind, CASE WHEN 'SECTOR' IN $asked.by THEN organization.sector END AS sector, source
    , CASE WHEN 'ROLE' IN $asked.by THEN subject.role END AS role //? of!=ACTIVITIES of!=ORGANIZATIONS
    , null AS role //? of!=TIES of!=STATEMENTS
    , CASE WHEN $asked.meeting THEN [end IN [from, to] WHERE end:Organization OR end:Activity] ELSE [] END AS ends
    , subject, anchor, 1 AS n //? each
    , CASE WHEN $asked.anchored THEN anchor END AS anchor, count(*) AS n //? !each
  WITH *
    , COLLECT { OPTIONAL MATCH (subject)<-[took]-(actor:Entity) WHERE took.role IN coalesce($asked.roles, [took.role]) AND ($asked.sectors IS NULL OR actor.sector IN $asked.sectors) AND ($asked.organization IS NULL OR actor.id = $asked.organization) WITH took IS NOT NULL AS there, CASE WHEN 'ROLE' IN $asked.by THEN took.role END AS itsRole, CASE WHEN 'SECTOR' IN $asked.by THEN actor.sector END AS itsSector, collect(DISTINCT CASE WHEN $asked.meeting AND actor:Organization THEN actor END) AS met RETURN {took: there, role: itsRole, sector: itsSector, met: met} } AS parts //? participations of=ACTIVITIES
    , COLLECT { OPTIONAL MATCH (subject)-[took]->(activity:Activity) WHERE took.role IN coalesce($asked.roles, [took.role]) AND ($asked.since IS NULL OR activity.sortDay >= $asked.since) AND ($asked.until IS NULL OR activity.sortDay <= $asked.until AND activity.sortDay > '') WITH took IS NOT NULL AS there, CASE WHEN 'ROLE' IN $asked.by THEN took.role END AS itsRole, CASE WHEN NOT $asked.dated OR size(activity.startDate) < $asked.precision AND NOT 'YEAR' IN $asked.by THEN null WHEN $asked.quarterly AND size(activity.startDate) >= 7 THEN left(activity.startDate, 5) + right('0' + toString((toInteger(substring(activity.startDate, 5, 2)) - 1) / 3 * 3 + 1), 2) ELSE left(activity.startDate, $asked.precision) END AS itsDay, collect(DISTINCT CASE WHEN $asked.meeting THEN activity END) AS met RETURN {took: there, role: itsRole, day: itsDay, met: met} } AS parts //? participations of=ORGANIZATIONS
    , [null] AS parts //? !participations of!=TIES of!=STATEMENTS
    , [null] AS parts //? of!=ACTIVITIES of!=ORGANIZATIONS
    , COLLECT { OPTIONAL MATCH (anchor)-[:HELD_AT|LOCATED_IN]->(venue)-[:LOCATED_IN*0..1]->(spot:Place), chain = (spot)-[:WITHIN*0..5]->(top:Place) WHERE (venue = spot OR NOT EXISTS { (anchor)-[:HELD_AT]->(:Place) }) AND NOT EXISTS { (top)-[:WITHIN]->(:Place) } AND NOT EXISTS { (anchor)-[:HELD_AT|LOCATED_IN]->(finer)-[:LOCATED_IN*0..1]->(:Place)-[:WITHIN*1..5]->(spot) WHERE finer:Place OR venue <> spot } AND ($asked.place IS NULL OR any(place IN nodes(chain) WHERE $asked.place IN [place.id, place.code])) RETURN DISTINCT [level IN ['province', 'city', 'district'] | CASE WHEN level IN $asked.levels THEN head([place IN nodes(chain) WHERE place.level = level]) END] } AS spots //? spots
    , [null] AS spots //? !spots
    , COLLECT { OPTIONAL MATCH (anchor)-[:FOCUSES_ON]->(field:Industry), chain = (field)-[:WITHIN*0..4]->(top:Industry) WHERE NOT EXISTS { (top)-[:WITHIN]->(:Industry) } AND NOT EXISTS { (anchor)-[:FOCUSES_ON]->(:Industry)-[:WITHIN*1..4]->(field) } AND ($asked.industry IS NULL OR any(industry IN nodes(chain) WHERE $asked.industry IN [industry.id, industry.code])) RETURN DISTINCT [level IN ['1', '2'] | CASE WHEN level IN $asked.levels THEN head([industry IN nodes(chain) WHERE industry.level = level]) END] + [CASE WHEN 'INDUSTRY' IN $asked.by THEN field END] } AS fields //? industries
    , [null] AS fields //? !industries
    , COLLECT { OPTIONAL MATCH (subject)<-[:SUBJECT|OBJECT]-(said:Statement)-[:FROM]->(read:Source) WHERE said.retractedAt IS NULL AND ($asked.source IS NULL OR read.id = $asked.source) RETURN DISTINCT read } AS sources //? sources of!=TIES of!=STATEMENTS
    , COLLECT { OPTIONAL MATCH (said:Statement {supports: subject.id})-[:FROM]->(read:Source) WHERE said.retractedAt IS NULL AND ($asked.source IS NULL OR read.id = $asked.source) RETURN DISTINCT read } AS sources //? sources of=TIES
    , [source] AS sources //? sources of=STATEMENTS
    , [null] AS sources //? !sources
  WHERE NOT $asked.narrowed OR parts[0].took
  UNWIND range(0, size(parts) - 1) AS i
  UNWIND range(0, size(spots) - 1) AS j
  UNWIND range(0, size(fields) - 1) AS k
  UNWIND CASE WHEN 'SOURCE' IN $asked.by THEN range(0, size(sources) - 1) ELSE [0] END AS l
  WITH *, parts[i] AS part, spots[j] AS spot, fields[k] AS field, sources[l] AS read, i + j + k + l = 0 AS first
  WITH n, first, [null] + coalesce(part.met, []) + ends + CASE WHEN 'SOURCE' IN $asked.by THEN [read] ELSE sources END AS met, coalesce(part.day, day) AS began, part, spot, field, read, sector, role, kind
  WITH n, first, met, CASE WHEN part.took OR NOT $asked.participants THEN [dimension IN $asked.by | CASE dimension
      WHEN 'SECTOR' THEN coalesce(part.sector, sector)
      WHEN 'KIND' THEN kind
      WHEN 'ROLE' THEN coalesce(part.role, role)
      WHEN 'YEAR' THEN left(began, 4) //? dated
      WHEN 'QUARTER' THEN CASE WHEN size(began) = 7 THEN left(began, 4) + '-Q' + toString((toInteger(right(began, 2)) + 2) / 3) END //? dated
      WHEN 'MONTH' THEN CASE WHEN size(began) = 7 THEN began END //? dated
      WHEN 'PLACE_PROVINCE' THEN spot[0] //? spots
      WHEN 'PLACE_CITY' THEN spot[1] //? spots
      WHEN 'PLACE_DISTRICT' THEN spot[2] //? spots
      WHEN 'INDUSTRY_SECTION' THEN field[0] //? industries
      WHEN 'INDUSTRY_DIVISION' THEN field[1] //? industries
      WHEN 'INDUSTRY' THEN field[2] //? industries
      WHEN 'SOURCE' THEN read //? sources
    END] END AS cell
  UNWIND range(0, size(met) - 1) AS m
  WITH n, first, cell, m, met[m] AS mark
  WITH cell, sum(CASE m WHEN 0 THEN n ELSE 0 END) AS count, sum(CASE WHEN m = 0 AND first THEN n ELSE 0 END) AS once
    , count(DISTINCT CASE WHEN mark:Organization THEN mark END) AS organizations, count(DISTINCT CASE WHEN mark:Activity THEN mark END) AS activities //? meeting
    , 0 AS organizations, 0 AS activities //? !meeting
    , count(DISTINCT CASE WHEN mark:Source THEN mark END) AS sources //? sources
    , 0 AS sources //? !sources
  LIMIT $most
  RETURN collect({count: count, once: once, organizationCount: organizations, activityCount: activities, sourceCount: sources, keys: [key IN cell | CASE WHEN key IS :: NODE NOT NULL THEN {id: key.id, code: key.code, name: coalesce(key.title, CASE $asked.language WHEN 'EN' THEN key.nameEn WHEN 'ZH' THEN key.nameZh END, key.name), nameKind: CASE WHEN $asked.language = 'EN' AND key.nameEn IS NOT NULL THEN key.nameEnKind WHEN $asked.language = 'ZH' AND key.nameZh IS NOT NULL THEN key.nameZhKind ELSE key.nameKind END, within: [(key)-[:WITHIN*1..5]->(larger:Place) | coalesce(CASE $asked.language WHEN 'EN' THEN larger.nameEn WHEN 'ZH' THEN larger.nameZh END, larger.name)]} ELSE key END]}) AS groups
}
RETURN coalesce(graph.version, 0) AS dataVersion, groups
  , COLLECT { MATCH (entry:Place|Industry) WHERE entry.level IN $levels AND ($asked.place IS NULL OR entry:Industry OR EXISTS { (entry)-[:WITHIN*0..5]->(place:Place) WHERE $asked.place IN [place.id, place.code] }) AND ($asked.industry IS NULL OR entry:Place OR EXISTS { (entry)-[:WITHIN*0..4]->(industry:Industry) WHERE $asked.industry IN [industry.id, industry.code] }) RETURN {level: entry.level, id: entry.id, code: entry.code, name: coalesce(CASE $asked.language WHEN 'EN' THEN entry.nameEn WHEN 'ZH' THEN entry.nameZh END, entry.name), nameKind: CASE WHEN $asked.language = 'EN' AND entry.nameEn IS NOT NULL THEN entry.nameEnKind WHEN $asked.language = 'ZH' AND entry.nameZh IS NOT NULL THEN entry.nameZhKind ELSE entry.nameKind END, within: [(entry)-[:WITHIN*1..5]->(larger:Place) | coalesce(CASE $asked.language WHEN 'EN' THEN larger.nameEn WHEN 'ZH' THEN larger.nameZh END, larger.name)]} } AS entries //? levels
  , [] AS entries //? !levels
