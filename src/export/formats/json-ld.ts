import { inWords, type GraphData, type LinkData, type NodeData, type SourceData, type StatementData, type Value } from './graph-data.js'
import { classesOf, context, memberships, propertyOf } from './json-ld-context.js'

type Thing = Record<string, unknown>
interface LanguageValue {
  '@value': string
  '@language': string
}

const named = (id: string): string => `id:${id}`

const inLanguage = ({ value, language }: { value: string; language: string }): LanguageValue => ({ '@value': value, '@language': language })

/** All that our own model says, under its own names; what has a term in a standard is said in that too. */
const own = (values: Readonly<Record<string, Value>>, ...left: string[]): Thing =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value !== null && !left.includes(name))
      .map(([name, value]) => [`pg:${name}`, value]),
  )

const shownElsewhere = [
  'id',
  'name',
  'names',
  'ids',
  'nameZh',
  'nameEn',
  'nameKind',
  'nameZhKind',
  'nameEnKind',
  'startDate',
  'endDate',
  'description',
  'website',
  'sortDay',
]

const entity = ({ id, label, kind, names = [], identifiers = [], start, end, values }: NodeData): Thing => ({
  '@id': named(id),
  '@type': [`pg:${kind}`, ...(classesOf[kind] ?? [])],
  name: inLanguage(names.find(({ value }) => value === label) ?? { value: label, language: 'und' }),
  alternateName: names.filter(({ value }) => value !== label).map(inLanguage),
  identifier: identifiers.map(({ scheme, value }) => ({ '@type': 'schema:PropertyValue', propertyID: scheme, value })),
  startDate: start ?? undefined,
  endDate: end ?? undefined,
  description: values['description'] ?? undefined,
  url: values['website'] ?? undefined,
  ...own(values, ...shownElsewhere),
})

/** The tie in a standard term, where one says as much; and the tie itself, with its role and time, which its statements support. */
const tie = ({ id, source, target, type, start, end, values }: LinkData): Thing[] => {
  const standard = propertyOf[type]
  const [from, to] = standard?.inverse ? [target, source] : [source, target]
  return [
    ...(standard ? [{ '@id': named(from), [standard.property]: { '@id': named(to) } }] : []),
    {
      '@id': named(id),
      '@type': ['pg:Tie', 'rdf:Statement', ...(memberships.has(type) ? ['org:Membership'] : [])],
      subject: named(source),
      predicate: `pg:${type}`,
      object: named(target),
      ...(memberships.has(type) ? { member: named(source), organization: named(target) } : {}),
      roleName: values['roleAsPrinted'] ?? values['title'] ?? undefined,
      startDate: start ?? undefined,
      endDate: end ?? undefined,
      ...own(values, 'id', 'type', 'since', 'until', 'activityId', 'roleAsPrinted'),
    },
  ]
}

const sourceOf = ({ id, title, values }: SourceData): Thing => ({
  '@id': named(id),
  '@type': ['schema:CreativeWork', 'prov:Entity'],
  name: title,
  url: values['url'] ?? undefined,
  publisher: values['publisher'] ?? undefined,
  datePublished: values['publishedOn'] ?? undefined,
  inLanguage: values['language'] ?? undefined,
  license: values['licence'] ?? undefined,
  ...own(values, 'id', 'title', 'url', 'publisher', 'publishedOn', 'language', 'licence', 'sortDay'),
})

const statementOf = ({ id, predicate, subject, object, supports, source, values }: StatementData): Thing => ({
  '@id': named(id),
  '@type': ['pg:Statement', 'rdf:Statement', 'prov:Entity'],
  subject: named(subject),
  predicate: `pg:${predicate}`,
  object: object === null ? undefined : named(object),
  states: values['value'] ?? undefined,
  supports: named(supports),
  quote: values['quote'] ?? undefined,
  hadPrimarySource: named(source.id),
  generatedAtTime: values['recordedAt'] ?? undefined,
  certainty: values['certainty'],
  recordedBy: values['recordedBy'] ?? undefined,
  documentId: values['documentId'] ?? undefined,
  note: values['note'] ?? undefined,
})

async function* things({ about, nodes, links, evidence }: GraphData): AsyncGenerator<Thing> {
  yield {
    '@id': named(`data:${about.dataVersion}`),
    '@type': ['schema:Dataset', 'prov:Entity'],
    name: about.title,
    description: inWords(about),
    version: String(about.dataVersion),
    dateModified: about.date,
  }
  for await (const node of nodes()) yield entity(node)
  for await (const link of links()) yield* tie(link)
  if (!evidence) return
  for await (const source of evidence.sources()) yield sourceOf(source)
  for await (const statement of evidence.statements()) yield statementOf(statement)
}

/** JSON-LD 1.1 in schema.org, the W3C Organization ontology and PROV-O: one object a line in one `@graph`, with its context inline. */
export async function* writeJsonLd(graph: GraphData): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[\n`
  let separator = ''
  for await (const thing of things(graph)) {
    yield `${separator}${JSON.stringify(thing)}`
    separator = ',\n'
  }
  yield '\n]}\n'
}
