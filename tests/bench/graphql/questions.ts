/** What is asked of each system, and the answer that all must give: the same plain lists, whatever each calls them. */
export interface Question {
  name: string
  /** The bare server's statement; its rows, as they are, are the answer. */
  cypher: string
  peer: string
  ours: string
  variables(ask: {
    ids: readonly string[]
    names: readonly string[]
    events: readonly string[]
    /** The organization that hosted most, and one that hosted as much as most do. */
    hub: string
    ordinary: string
    at: number
  }): Record<string, unknown>
  /** Plain answers out of a body, for comparison. */
  plain: Record<'bare' | 'peer' | 'ours', (data: any) => unknown>
  /** Whether the peer gets help that its users would have to write themselves: a statement of their own behind a field. */
  ownCypher?: boolean
  /** Not counted in the means: another question once more. */
  aside?: boolean
  /** Whether the asker's own work counts: until the plain answer is made out of the body. */
  isTaken?: boolean
}

const nth = <T>(list: readonly T[], at: number): T => list[at % list.length]!
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).toSorted()
const actors = (event: any): string[] => ids(event.hosts ?? event.participations.nodes.map(({ actor }: any) => actor))
const hosted = (organization: any): any[] => organization.hosted ?? organization.participations.nodes.map(({ activity }: any) => activity)

const eventsOf = (organization: any): unknown => hosted(organization).map((event) => [event.id, event.name, event.date, actors(event)])
const deep = (organization: any): unknown =>
  hosted(organization).map((event) => [
    event.id,
    (event.hosts ?? event.participations.nodes.map(({ actor }: any) => actor))
      .map((actor: any) => [actor.id, hosted(actor).map((one) => [one.id, actors(one)])])
      .toSorted((one: any, other: any) => (one[0] < other[0] ? -1 : 1)),
  ])
const coHosts = (organization: any): unknown =>
  (organization.coHosts.nodes ?? organization.coHosts).map((one: any) => [
    one.organization.id,
    one.organization.name,
    one.sharedActivityCount,
    (one.sharedActivities.nodes ?? one.sharedActivities).map(({ id, name, date }: any) => [id, name, date]),
  ])

/** What the asker has to do where nothing counts for them. */
const counted = ({ id: asker, hosted: events }: any): unknown => {
  const shared = new Map<string, { organization: any; activities: any[] }>()
  for (const event of events)
    for (const organization of event.hosts)
      if (organization.id !== asker) {
        const found = shared.get(organization.id) ?? { organization, activities: [] }
        found.activities.push(event)
        shared.set(organization.id, found)
      }
  const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
  return [...shared.values()]
    .toSorted(
      (a, b) =>
        b.activities.length - a.activities.length ||
        text(a.organization.name, b.organization.name) ||
        text(a.organization.id, b.organization.id),
    )
    .slice(0, 20)
    .map(({ organization, activities }) => [
      organization.id,
      organization.name,
      activities.length,
      activities
        .toSorted((a, b) => text(b.sortDay, a.sortDay) || text(a.id, b.id))
        .slice(0, 5)
        .map(({ id, name, date }) => [id, name, date]),
    ])
}

const together: Question = {
  name: 'top 20 co-hosts, counts, 5 latest shared events each',
  cypher: `MATCH (o:Entity {id: $id})
CALL (o) {
MATCH (o)-[:HOSTED]->(e:Event)<-[:HOSTED]-(x:Organization) WHERE x <> o
WITH x, collect(e) AS shared WITH x, shared, size(shared) AS n ORDER BY n DESC, x.name, x.id LIMIT 20
CALL (shared) { UNWIND shared AS e WITH e ORDER BY e.sortDay DESC, e.id LIMIT 5 RETURN collect(e {.id, .name, .date}) AS latest }
RETURN collect({organization: x {.id, .name}, sharedActivityCount: n, sharedActivities: latest}) AS coHosts
}
RETURN coHosts`,
  peer: 'query ($id: ID!) { organizations(where: {id: {eq: $id}}) { coHosts(first: 20) { organization { id name } sharedActivityCount sharedActivities { id name date } } } }',
  ours: `query ($id: ID!) { node(id: $id) { ... on Organization { coHosts(first: 20) { nodes { organization { id name } sharedActivityCount
    sharedActivities(first: 5) { nodes { id name ... on Event { date } } } } } } } }`,
  variables: ({ ids: list, at }) => ({ id: nth(list, at) }),
  plain: { bare: ([row]) => coHosts(row), peer: ({ organizations }) => coHosts(organizations[0]), ours: ({ node }) => coHosts(node) },
}

const latest: Omit<Question, 'name' | 'variables'> = {
  cypher: `MATCH (o:Entity {id: $id})
CALL (o) { MATCH (o)-[:HOSTED]->(e:Event) WITH e ORDER BY e.sortDay DESC, e.id LIMIT 20 RETURN collect(e {.id, .name, .date}) AS hosted }
RETURN hosted, COUNT { (o)-[:HOSTED]->() } AS count`,
  peer: `query ($id: ID!) { organizations(where: {id: {eq: $id}}) { hosted(limit: 20, sort: [{sortDay: DESC}, {id: ASC}]) { id name date }
    hostedConnection { aggregate { count { nodes } } } } }`,
  ours: `query ($id: ID!) { node(id: $id) { ... on Organization { participations(roles: [HOST], first: 20) { totalCount nodes { activity { id name ... on Event { date } } } } } } }`,
  plain: {
    bare: ([row]) => [row.count, ...row.hosted.map(({ id }: any) => id)],
    peer: ({ organizations: [one] }) => [one.hostedConnection.aggregate.count.nodes, ...one.hosted.map(({ id }: any) => id)],
    ours: ({ node: { participations } }) => [participations.totalCount, ...participations.nodes.map(({ activity }: any) => activity.id)],
  },
}

export const questions: Question[] = [
  {
    name: 'list page of 50',
    cypher: `MATCH (o:Organization) WHERE o.name > $name AND o.id >= ''
WITH o ORDER BY o.name, o.id LIMIT 50 RETURN o.id AS id, o.name AS name, o.sector AS sector, o.activityCount AS activityCount`,
    peer: 'query ($name: String!) { organizations(limit: 50, where: {name: {gt: $name}}, sort: [{name: ASC}]) { id name sector activityCount } }',
    ours: 'query ($after: String!) { organizations(first: 50, after: $after) { nodes { id name sector activityCount } } }',
    variables: ({ names, at }) => ({ name: nth(names, at) }),
    plain: { bare: (rows) => rows, peer: (data) => data.organizations, ours: (data) => data.organizations.nodes },
  },
  {
    name: 'offset page of 50',
    cypher: `MATCH (o:Organization) WHERE o.name >= '' AND o.id >= ''
WITH o ORDER BY o.name, o.id SKIP $offset LIMIT 50 RETURN o.id AS id, o.name AS name, o.sector AS sector, o.activityCount AS activityCount`,
    peer: 'query ($offset: Int!) { organizations(limit: 50, offset: $offset, sort: [{name: ASC}]) { id name sector activityCount } }',
    ours: 'query ($offset: Int!) { organizations(first: 50, offset: $offset) { nodes { id name sector activityCount } } }',
    variables: ({ at }) => ({ offset: 50 * (at % 60) }),
    plain: { bare: (rows) => rows, peer: (data) => data.organizations, ours: (data) => data.organizations.nodes },
  },
  {
    name: 'organization, its 20 latest events, everyone in them',
    cypher: `MATCH (o:Entity {id: $id})
CALL (o) {
  MATCH (o)-[:HOSTED]->(e:Event) WITH e ORDER BY e.sortDay DESC, e.id LIMIT 20
  CALL (e) { MATCH (e)<-[:HOSTED]-(x:Organization) RETURN collect(x {.id, .name}) AS hosts }
  RETURN collect({id: e.id, name: e.name, date: e.date, hosts: hosts}) AS hosted
}
RETURN o.id AS id, o.name AS name, hosted`,
    peer: `query ($id: ID!) { organizations(where: {id: {eq: $id}}) { id name
      hosted(limit: 20, sort: [{sortDay: DESC}, {id: ASC}]) { id name date hosts { id name } } } }`,
    ours: `query ($id: ID!) { node(id: $id) { ... on Organization { id name participations(roles: [HOST], first: 20) { nodes {
      activity { id name ... on Event { date } participations(roles: [HOST]) { nodes { actor { id name } } } } } } } } }`,
    variables: ({ ids: list, at }) => ({ id: nth(list, at) }),
    plain: { bare: ([row]) => eventsOf(row), peer: ({ organizations }) => eventsOf(organizations[0]), ours: ({ node }) => eventsOf(node) },
  },
  { ...together, ownCypher: true },
  {
    ...together,
    name: 'the same, where users of the peer fetch all and count for themselves',
    aside: true,
    isTaken: true,
    peer: 'query ($id: ID!) { organizations(where: {id: {eq: $id}}) { id hosted { id name date sortDay hosts { id name } } } }',
    plain: { ...together.plain, peer: ({ organizations: [one] }) => counted(one) },
  },
  {
    name: 'four levels deep',
    cypher: `MATCH (o:Entity {id: $id})
CALL (o) {
  MATCH (o)-[:HOSTED]->(e:Event) WITH e ORDER BY e.sortDay DESC, e.id LIMIT 5
  CALL (e) {
    MATCH (e)<-[:HOSTED]-(x:Organization)
    CALL (x) {
      MATCH (x)-[:HOSTED]->(f:Event) WITH f ORDER BY f.sortDay DESC, f.id LIMIT 5
      CALL (f) { MATCH (f)<-[:HOSTED]-(y:Organization) RETURN collect(y {.id, .name}) AS hosts }
      RETURN collect({id: f.id, name: f.name, hosts: hosts}) AS hosted
    }
    RETURN collect({id: x.id, name: x.name, hosted: hosted}) AS hosts
  }
  RETURN collect({id: e.id, name: e.name, hosts: hosts}) AS hosted
}
RETURN o.id AS id, o.name AS name, hosted`,
    peer: `query ($id: ID!) { organizations(where: {id: {eq: $id}}) { id name hosted(limit: 5, sort: [{sortDay: DESC}, {id: ASC}]) { id name
      hosts { id name hosted(limit: 5, sort: [{sortDay: DESC}, {id: ASC}]) { id name hosts { id name } } } } } }`,
    ours: `query ($id: ID!) { node(id: $id) { ... on Organization { id name participations(roles: [HOST], first: 5) { nodes { activity { id name
      participations(roles: [HOST]) { nodes { actor { id name ... on Organization { participations(roles: [HOST], first: 5) { nodes { activity { id name
        participations(roles: [HOST]) { nodes { actor { id name } } } } } } } } } } } } } } } }`,
    variables: ({ ids: list, at }) => ({ id: nth(list, at) }),
    plain: { bare: ([row]) => deep(row), peer: ({ organizations }) => deep(organizations[0]), ours: ({ node }) => deep(node) },
  },
  {
    name: '20 organizations with counts',
    cypher: `UNWIND $ids AS id MATCH (o:Entity {id: id}) RETURN o.id AS id, o.name AS name, COUNT { (o)-[:HOSTED]->() } AS count`,
    peer: 'query ($ids: [ID!]!) { organizations(where: {id: {in: $ids}}) { id name hostedConnection { aggregate { count { nodes } } } } }',
    ours: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organization { id name participations(roles: [HOST]) { totalCount } } } }',
    variables: ({ ids: list, at }) => ({ ids: Array.from({ length: 20 }, (_, more) => nth(list, 7 * at + more)) }),
    plain: {
      bare: (rows) => rows.map(({ id, count }: any) => `${id} ${count}`).toSorted(),
      peer: (data) => data.organizations.map((one: any) => `${one.id} ${one.hostedConnection.aggregate.count.nodes}`).toSorted(),
      ours: (data) => data.nodes.map((one: any) => `${one.id} ${one.participations.totalCount}`).toSorted(),
    },
  },
  {
    name: 'search by a word of the name',
    cypher: `CALL db.index.fulltext.queryNodes('bench_names', $word, {limit: 10}) YIELD node AS o, score RETURN o.id AS id, o.name AS name, score`,
    peer: 'query ($word: String!) { searchOrganizations(phrase: $word, first: 10) { edges { score node { id name } } } }',
    ours: 'query ($word: String!) { search(query: $word, first: 10) { edges { score node { id name } } } }',
    variables: ({ names, at }) => ({ word: nth(names, at).split(' ')[0]!.toLowerCase() }),
    plain: {
      bare: ids,
      peer: (data) => ids(data.searchOrganizations.edges.map(({ node }: any) => node)),
      ours: (data) => ids(data.search.edges.map(({ node }: any) => node)),
    },
  },
  {
    name: 'pairs of hosts of an event',
    cypher: `MATCH (:Entity {id: $event})<-[:HOSTED]-(a:Organization) WITH collect(a) AS hosts
UNWIND hosts AS a UNWIND hosts AS b WITH a, b WHERE a.id < b.id RETURN a {.id, .name} AS a, b {.id, .name} AS b, 1 AS sharedActivityCount ORDER BY a.id, b.id LIMIT 100`,
    peer: 'query ($event: ID!) { coHostPairs(event: $event) { a { id name } b { id name } sharedActivityCount } }',
    ours: 'query ($event: ID!) { coHostPairs(filter: {activity: $event}, first: 100) { nodes { a { id name } b { id name } sharedActivityCount } } }',
    variables: ({ events, at }) => ({ event: nth(events, at) }),
    plain: { bare: (rows) => rows, peer: (data) => data.coHostPairs, ours: (data) => data.coHostPairs.nodes },
    ownCypher: true,
  },
  { ...latest, name: 'the hub: 20 latest events and their number', variables: ({ hub }) => ({ id: hub }) },
  {
    ...latest,
    aside: true,
    name: 'an ordinary organization: 20 latest events and their number',
    variables: ({ ordinary }) => ({ id: ordinary }),
  },
]
