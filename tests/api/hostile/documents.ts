/** A request to /graphql, made up to do harm. */
export interface Document {
  query: unknown
  variables?: unknown
  operationName?: unknown
  extensions?: unknown
}

const times = (count: number, part: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(between)
const nested = (count: number, open: string, inside: string, close: string): string => open.repeat(count) + inside + close.repeat(count)
const list = (value: unknown, depth: number): unknown => (depth ? [list(value, depth - 1)] : value)

const deep = Object.fromEntries(
  [10, 39, 41, 100, 500, 1_600].map((depth): [string, Document] => [
    `${depth} levels`,
    { query: `{ places { nodes { ${nested(depth, 'parent { ', 'id', ' }')} } } }` },
  ]),
)
const fragments: Record<string, Document> = {
  'a fragment in itself': { query: '{ ...A } fragment A on Query { ...A }' },
  'two fragments in each other': { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  'fifty fragments in a circle': { query: `{ ...F0 } ${times(50, (at) => `fragment F${at} on Query { ...F${(at + 1) % 50} }`)}` },
  'a circle below fields': {
    query: '{ places { nodes { ...P } } } fragment P on Place { parent { ...Q } } fragment Q on Place { parent { ...P } }',
  },
  ...Object.fromEntries(
    [10, 20, 60].map((count): [string, Document] => [
      `${count} fragments that double`,
      {
        query: `{ ...F0 } ${times(count, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F${count} on Query { __typename }`,
      },
    ]),
  ),
  'fragments that double below fields': {
    query: `{ places { nodes { ...F0 } } } ${times(30, (at) => `fragment F${at} on Place { a: parent { ...F${at + 1} } b: parent { ...F${at + 1} } }`)} fragment F30 on Place { id }`,
  },
  'a fragment that is not there': { query: '{ ...Nowhere }' },
  'a fragment on nothing': { query: '{ ...A } fragment A on Nothing { id }' },
  'a thousand fragments that nobody wants': { query: `{ __typename } ${times(800, (at) => `fragment F${at} on Query { __typename }`)}` },
  'inline fragments in each other': { query: `{ ${nested(700, '... { ', '__typename', ' }')} }` },
}
const wide: Record<string, Document> = {
  'three thousand fields': { query: `{ ${'__typename '.repeat(3_000)} }` },
  'ten thousand fields': { query: `{ ${'__typename '.repeat(10_000)} }` },
  'a thousand overlapping fields': { query: `{ ${times(700, (at) => `organizations(first: ${at % 3}) { totalCount }`)} }` },
  'overlapping fields under one alias': { query: `{ ${times(300, (at) => `x: organizations(first: ${at}) { totalCount }`)} }` },
  'overlapping fragments': {
    query: `{ ${times(60, (at) => `...F${at}`)} } ${times(60, (at) => `fragment F${at} on Query { organizations(first: 5) { nodes { ${times(5, (x) => `a${x}: id`)} } } }`)}`,
  },
  ...Object.fromEntries(
    (
      [
        ['__typename', '__typename'],
        ['searches', 'search(query: "大学") { nodes { id } }'],
        ['networks', 'network(input: {}) { nodeCount }'],
        ['paths', 'between(a: "a", b: "b") { paths { says } }'],
        ['pairs', 'coHostPairs(first: 100) { totalCount nodes { sharedActivities(first: 100) { nodes { id } } } }'],
        ['aggregates', 'aggregate(of: ACTIVITIES, by: [YEAR]) { total }'],
        ['totals', 'organizations { totalCount }'],
        ['introspections', '__schema { types { name fields { name } } }'],
      ] as const
    ).flatMap(([name, field]) =>
      [60, 101, 400].map((count): [string, Document] => [
        `${count} aliases of ${name}`,
        { query: `{ ${times(count, (at) => `a${at}: ${field}`)} }` },
      ]),
    ),
  ),
  'pages in pages': {
    query:
      '{ events(first: 100) { nodes { hosts(first: 100) { nodes { activity { hosts(first: 100) { nodes { evidence(first: 100) { nodes { id } } } } } } } } } }',
  },
  'mutations one after another': { query: `mutation { ${times(90, (at) => `m${at}: split(id: "x", reason: "y") { judgementId }`)} }` },
}
const directives: Record<string, Document> = {
  'ten unknown directives': { query: `{ __typename ${'@aa'.repeat(10)} }` },
  'a thousand unknown directives': { query: `{ __typename ${'@aa'.repeat(1_000)} }` },
  'a thousand of one directive': { query: `{ __typename ${'@include(if: true) '.repeat(800)} }` },
  'directives that take each other back': { query: '{ __typename @skip(if: true) @include(if: true) }' },
  'a directive with a list': { query: `{ __typename @include(if: [${'true,'.repeat(1_000)}]) }` },
  'directives on everything': { query: 'query @a { ...F @b } fragment F on Query @c { __typename @d }' },
}
const introspection: Record<string, Document> = {
  'types of fields of types': { query: `{ __schema { types ${nested(6, '{ fields { type ', '{ name }', ' } }')} } }` },
  'possible types of possible types': { query: `{ __schema { types ${nested(8, '{ possibleTypes ', '{ name }', ' }')} } }` },
  'interfaces of possible types': { query: `{ __type(name: "Node") ${nested(6, '{ possibleTypes { interfaces ', '{ name }', ' } }')} }` },
  'kinds within kinds': { query: `{ __schema { queryType ${nested(60, '{ ofType ', '{ name }', ' }')} } }` },
  'a type of a strange name': { query: '{ __type(name: "\\u0000\'}) detach delete n //") { name } }' },
  'a prototype as a type': { query: '{ a: __type(name: "__proto__") { name } b: __type(name: "constructor") { name } }' },
}
const numbers: Record<string, Document> = Object.fromEntries(
  [
    '-1',
    '101',
    '2147483648',
    '-2147483649',
    '9'.repeat(400),
    '1e308',
    '1.5',
    '-0',
    '"5"',
    'true',
    'null',
    '[1]',
    '{a: 1}',
    'ABC',
    '0x10',
    '$n',
  ].map((number): [string, Document] => [
    `first: ${number.slice(0, 12)}`,
    { query: `{ organizations(first: ${number}) { nodes { id } } }` },
  ]),
)
const values: Record<string, Document> = {
  ...Object.fromEntries(
    ([NaN, -1, 1e308, 2 ** 53, '5', true, [], {}, [[1]], { first: 1 }, null] as unknown[]).map((first): [string, Document] => [
      `a variable ${JSON.stringify(first)}`,
      { query: 'query($first: Int) { organizations(first: $first) { nodes { id } } }', variables: { first } },
    ]),
  ),
  'a hundred thousand ids': {
    query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 100_000 }, (_, at) => `o${at}`) },
  },
  'ten thousand ids that are one': {
    query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 10_000 }, () => 'o') },
  },
  'ids in the text': { query: `{ nodes(ids: [${times(2_000, (at) => `"o${at}"`)}]) { id } }` },
  'a list nested a thousand deep': { query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: list('a', 1_000) } },
  'a hundred thousand variables': {
    query: '{ __typename }',
    variables: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`v${at}`, at])),
  },
  'two thousand declared variables': { query: `query(${times(1_000, (at) => `$v${at}: Int`)}) { __typename }` },
  'a variable of a prototype': {
    query: 'query($input: MatchInput!) { match(input: $input) { whyNone } }',
    variables: JSON.parse('{"input": {"name": "x", "__proto__": {"a": 1}, "constructor": 1}}'),
  },
  'variables that are a list': { query: '{ __typename }', variables: [1, 2] },
  'variables that are a text': { query: '{ __typename }', variables: '{"a": 1}' },
  'a variable that is not there': { query: '{ organizations(first: $nowhere) { nodes { id } } }' },
  'a variable of another kind': { query: 'query($a: [NetworkInput!]) { organizations(first: $a) { nodes { id } } }' },
  'a variable whose default is itself': { query: 'query($a: Int = $a) { organizations(first: $a) { nodes { id } } }' },
  'two of a page': { query: '{ organizations(first: 1, last: 1, after: "a", before: "b") { nodes { id } } }' },
  'a hundred lines and one to match': {
    query: 'query($inputs: [MatchInput!]!) { matchAll(inputs: $inputs) { whyNone } }',
    variables: { inputs: Array.from({ length: 101 }, (_, at) => ({ name: `大学${at}` })) },
  },
  'a hundred thousand lines to match': {
    query: 'query($inputs: [MatchInput!]!) { matchAll(inputs: $inputs) { whyNone } }',
    variables: { inputs: Array.from({ length: 50_000 }, () => ({ name: 'a' })) },
  },
  'dimensions without end': { query: `{ aggregate(of: ACTIVITIES, by: [${'YEAR '.repeat(500)}]) { total } }` },
  'every group there could be': {
    query:
      '{ aggregate(of: ACTIVITIES, by: [PLACE, INDUSTRY, YEAR], fillEmpty: true, first: 2147483647) { totalCount rows { __typename } } }',
  },
  'an offset beyond all': { query: '{ network(input: {}) { nodeRows(first: 2147483647, offset: 2147483647) { id } } }' },
  'a path of any length': {
    query: '{ between(a: "a", b: "b") { paths(maxLength: 2147483647, first: 2147483647, hubTies: -5) { says } } }',
  },
  'a resolution beyond all': { query: '{ network(input: {}) { communities(resolution: 1e300, seed: -7) { count } } }' },
}
const texts: Record<string, Document> = {
  'no query': { query: '' },
  'a blank query': { query: ' \n ' },
  'a null byte': { query: '{ \u0000 __typename }' },
  'a byte order mark': { query: '\ufeff{ __typename }' },
  'a lone surrogate': { query: '{ organizations(after: "\\uD800") { nodes { id } } }' },
  'a comment without end': { query: `{ __typename } #${'x'.repeat(900_000)}` },
  'only commas': { query: ','.repeat(900_000) },
  'a text without end': { query: '{ search(query: "abc' },
  'a block without end': { query: '{ search(query: """abc' },
  'an escape that is none': { query: '{ search(query: "\\u{110000}") { nodes { id } } }' },
  'only braces': { query: '{'.repeat(100_000) },
  'only brackets': { query: `{ nodes(ids: ${nested(2_000, '[', '', ']')}) { id } }` },
  'objects in objects': { query: `{ network(input: ${nested(1_000, '{a: ', '1', '}')}) { nodeCount } }` },
  'a name of a megabyte': { query: `{ ${'a'.repeat(900_000)} }` },
  'a name in Chinese': { query: '{ 大学 }' },
  'a schema': { query: 'type Query { a: Int }' },
  'a schema that is added to': { query: 'extend type Query { a: Int } { __typename }' },
  'a thousand operations': { query: times(700, (at) => `query Q${at} { __typename }`) },
  'two operations of one name': { query: 'query A { __typename } query A { __typename }', operationName: 'A' },
  'an operation that is not there': { query: 'query A { __typename }', operationName: 'B' },
  'an operation of a prototype': { query: 'query A { __typename }', operationName: '__proto__' },
  'a name that is a number': { query: 'query A { __typename }', operationName: 5 },
  'a subscription': { query: 'subscription { x }' },
  'deferred fields': { query: '{ ... @defer { __typename } }' },
  'a query that is a number': { query: 5 },
  'a query that is a list': { query: ['{ __typename }'] },
  'a query that is an object': { query: { a: 1 } },
  'extensions that are a list': { query: '{ __typename }', extensions: [1] },
  'extensions without end': { query: '{ __typename }', extensions: { a: 'x'.repeat(900_000) } },
  'a persisted query that is not there': { query: undefined, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
  'a persisted query of another text': {
    query: '{ __typename }',
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
  },
}

export const documents: Record<string, Document> = {
  ...deep,
  ...fragments,
  ...wide,
  ...directives,
  ...introspection,
  ...numbers,
  ...values,
  ...texts,
}
