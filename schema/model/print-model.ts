import { changeActions } from './changes.js'
import { activityKinds, entityKinds, kinds, labelsOf, organizationKinds, sectorOf, sectors, type EntityKind } from './kinds.js'
import { idSchemes } from './identifiers.js'
import { certainties, nameKinds, verdicts } from './names.js'
import { tieNames, tieTypes, type TieName } from './ties.js'
import { otherPredicates, values } from './values.js'

/** Labels beside those of entities, each with what a node of it is. */
export const recordLabels = {
  Source: 'Report, register or list that statements were read in, with publisher, day, licence and how much of it was read.',
  Text: 'Whole text of a source, where it may be held; apart from it, so that a source stays small.',
  Statement: 'One thing that one source says, with quote, offsets, certainty, recordedAt and recordedBy, retractedAt.',
  Name: 'Name of an entity; derived from the NAME statements with the same entity and value.',
  ExternalId: 'Identifier of an entity in a register; derived from its IDENTIFIER statements. Its id is `scheme:value`.',
  Judgement: 'Verdict on identity: two sides, verdict, reason, who, when; retractedAt when it was taken back.',
  Mention: 'Name in a document, and with REFERS_TO the entity that it was judged to mean.',
  Document: 'What was last imported under a document id: checksum of it and of the judgements that bear on it.',
  Change: 'What was done to the graph: action, by whom, when, why, and how many statements and entities it added or took back.',
  Doubt: 'Two entities that may be one: what the review queue asks, and how much hangs on the answer.',
  Lock: 'One node: the lease of the one writer at work, and what it is at.',
  Graph: 'One node: version of the data and when it last changed; while it is made from an export, from which and how far.',
  ApiKey: 'Key of the API: name, role, hash of the secret, createdAt, revokedAt.',
  Migration: 'Migration that the graph has been through, with its checksum.',
} as const

/** Relationship types beside the ties: between entities and what is known of them. */
export const recordLinks = {
  SUBJECT: { from: 'Statement', to: 'Entity', is: 'What the statement is about.' },
  OBJECT: { from: 'Statement', to: 'Entity', is: 'What it ties its subject to; absent where it states a value.' },
  FROM: { from: 'Statement', to: 'Source', is: 'Where it was read.' },
  HAS_TEXT: { from: 'Source', to: 'Text', is: 'Its text, where that is held.' },
  NAMED: { from: 'Entity', to: 'Name', is: 'A name that it bears or was printed under.' },
  IDENTIFIED_BY: { from: 'Entity', to: 'ExternalId', is: 'An identifier of it.' },
  JUDGES: { from: 'Judgement', to: 'Entity', is: 'A side of the judgement.' },
  BASED_ON: { from: 'Judgement', to: 'Source', is: 'The source that settles it.' },
  REFERS_TO: { from: 'Mention', to: 'Entity', is: 'What the name means in that document.' },
  READ_FROM: { from: 'Document', to: 'Source', is: 'The source that the document reports on.' },
  CHANGED: { from: 'Change', to: 'Document, Source, Entity or Judgement', is: 'What the change concerned.' },
  ABOUT: { from: 'Doubt', to: 'Entity', is: 'One of the two that may be one.' },
  MERGED_INTO: { from: 'Entity', to: 'Entity', is: 'The survivor, where an id was merged away.' },
} as const

const tieProperties = 'id, type, role, roleAsPrinted, rank, since, until, certainty, statementCount'

const provenance = [
  'Statements are the truth. One statement is one thing that one source says; its id is made from its content, so that the same words give the same id on every machine.',
  'A statement is never changed and never deleted. What a document no longer says gets `retractedAt`; said again, it is live again.',
  'Ties, names, identifiers and shown values are derived from the live statements, and only from those. `supports` of a statement holds the id of what it supports; of each property the best statement that has one gives what is shown, all live ones are counted and can be read.',
  'Best is: stated before inferred, with a quote before without, then by id. Names rank by their kind first; words of a tie (role, title, position) come from what no machine translated, where there is such a statement.',
  'Conflicting statements stand side by side. None overwrites another.',
  'A quote is verbatim: `text.slice(start, end) === quote` where the text is held, in UTF-16 code units. An import with a quote that is not in its text is refused.',
  'What a source says exists but does not name is an UNKNOWN statement, never an invented entity.',
  '`partnership-graph rebuild` throws away all that is derived and derives it again, with the same result.',
]

const identity = [
  'An id is opaque, unique over all kinds, and never used again. An id that was merged away finds the survivor.',
  'A judgement is taken back, never deleted: it gets `retractedAt`.',
  'A name in a document is judged to mean an entity, in this order: by a recorded judgement, by an external id, by a name that one known entity bears, else as somebody new.',
  'A name that several known entities bear is not guessed at: a new entity is made and the import reports the ambiguity.',
  'A machine-translated name leads to nobody by itself: it may be the official name of somebody else.',
  'A person is the same only within the same organization; a base, committee or route only within its event or operator.',
  'Containment is no identity: a college of a university is not the university.',
]

/** Terms of the field, as the API and the documentation use them. */
export const glossary: Readonly<Record<string, string>> = {
  activity: 'An event or a project: what actors meet at.',
  actor: 'An organization, base or committee that takes part in an activity.',
  'activity role':
    'What an actor is to an activity: guide 指导, host 主办, organize 承办, co-organize 协办, support 支持 and so on. A guide is not a host.',
  'co-host': 'An organization that was host (or in the roles asked for) at an activity where another one was too.',
  'two-mode network':
    'Network with two kinds of node, here actors and activities, and ties only between the kinds. Also: bipartite or affiliation network.',
  'one-mode projection':
    'Network of one of the two kinds, here actors, tied when they share activities. It forgets which ones; the API keeps them one field away (`sharedActivities`).',
  'weight: count': 'Weight of a projected tie: the number of shared activities (`sharedActivityCount`).',
  'Newman weight':
    'Weight of a projected tie: the sum over the shared activities of 1/(n-1), n the actors in the roles asked for, so that meeting in a small circle counts for more than in a large one (Newman 2001, doi:10.1103/PhysRevE.64.016132).',
  clique: 'Actors that are all tied to one another. One activity with n hosts projects to a clique of n: nine hosts, 36 pairs.',
  'triple helix':
    'University, industry and government as the three sectors whose interplay makes innovation (Etzkowitz and Leydesdorff). Here: 校, 企, 政, with 协会 beside them.',
  sector: 'Part of the triple helix, or a neighbour of it, that an organization belongs to by its kind.',
  'industry-education integration':
    '产教融合: policy and practice of joining schools and enterprises in training, research and employment.',
  'training base': '实训基地: place where students train in practice, run by a school, an enterprise or both.',
  tie: 'Typed edge between two entities, derived from its statements.',
  statement: 'One thing that one source says. Also: claim.',
  evidence: 'The live statements that support a tie, a name or a value.',
  provenance: 'Where a statement comes from: source, quote, offsets, who recorded it and when.',
  'as printed': 'To the letter of the source, before any judgement on what it means.',
  judgement: 'Recorded verdict that two names or entities are the same, different, or that nobody can tell.',
  mention: 'A name in one document, before and after it is judged.',
  'valid time': 'When a tie held (`since`, `until`), as precise as the source. Partial dates follow ISO 8601-2 (EDTF level 0).',
  'transaction time': 'When the graph learned something, and when it took it back (`recordedAt`, `retractedAt`).',
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`)
const code = (text: string): string => `\`${text}\``
const list = (lines: readonly string[]): string[] => lines.map((line, index) => `${index + 1}. ${line}`)

/** Kinds of an end, all kinds of organization or activity under their common label. */
const endOf = (end: readonly EntityKind[]): string => {
  const groups = [
    { label: 'Organization', members: organizationKinds },
    { label: 'Activity', members: activityKinds },
  ].filter(({ members }) => members.every((kind) => end.includes(kind)))
  const grouped = groups.flatMap(({ members }) => members)
  return [...groups.map(({ label }) => label), ...end.filter((kind) => !grouped.includes(kind))].join(', ')
}

const kindRow = (kind: EntityKind): string[] => [
  code(kind),
  kinds[kind].zh,
  labelsOf(kind)
    .map((label) => `:${label}`)
    .join(' '),
  sectorOf(kind) ?? '',
  kinds[kind].is,
]
const tieRow = (name: TieName): string[] => {
  const { zh, is, from, to, role = '', properties = [] } = tieTypes[name]
  return [code(name), zh, endOf(from), endOf(to), role, properties.join(', '), is]
}
const described = (entries: Readonly<Record<string, string>>): string[][] => Object.entries(entries).map(([name, is]) => [code(name), is])

/** The model as it is committed in schema/MODEL.md. */
export const printModel = (): string =>
  [
    '# The model',
    '',
    'Printed from `schema/model/*.ts` by `npm run generate`. Edit those files, not this one.',
    '',
    '## Kinds of entity',
    'The kind is the Neo4j label and the GraphQL type. Every entity carries `:Entity` beside it, and where it applies `:Organization` or `:Activity`.',
    '',
    ...table(['kind', 'Chinese', 'labels', 'sector', 'what it is'], entityKinds.map(kindRow)),
    '',
    '## Sectors',
    ...table(['sector', 'what belongs to it'], described(sectors)),
    '',
    '## Ties',
    `Every tie is derived from its live statements and carries ${tieProperties}. An actor is an Organization, Base or Committee; a role stands on ties from an actor to an activity and is what \`ActivityRole\` lists. Such a tie also bears the id of its actor (\`actorId\`) and the first day of its activity (\`sortDay\`), for the index by which it is looked up.`,
    '',
    ...table(['tie', 'Chinese', 'from', 'to', 'role', 'further properties', 'what it says'], tieNames.map(tieRow)),
    '',
    '## Records',
    'What stands beside the entities: evidence, names, identity, and what the importer keeps.',
    '',
    ...table(['label', 'what it is'], described(recordLabels)),
    '',
    ...table(
      ['relationship', 'from', 'to', 'what it says'],
      Object.entries(recordLinks).map(([name, { from, to, is }]) => [code(name), from, to, is]),
    ),
    '',
    '## Statements and provenance',
    ...list(provenance),
    '',
    'The predicate of a statement is a tie (above), an attribute value, or one of these:',
    '',
    ...table(['predicate', 'what it says'], described(otherPredicates)),
    '',
    '### Values',
    ...table(
      ['predicate', 'property', 'what it is'],
      Object.entries(values).map(([name, { property, is }]) => [code(name), code(property), is]),
    ),
    '',
    '### Certainty',
    ...table(['certainty', 'meaning'], described(certainties)),
    '',
    '## Identity',
    ...list(identity),
    '',
    '### Kinds of name',
    'Best for display first.',
    '',
    ...table(['kind', 'what it is'], described(nameKinds)),
    '',
    '### Verdicts',
    ...table(['verdict', 'meaning'], described(verdicts)),
    '',
    '### External identifiers',
    ...table(
      ['scheme', 'register', 'form', 'checked further', 'at most one'],
      Object.entries(idSchemes).map(([scheme, { is, form, check, single }]) => [
        code(scheme),
        is,
        code(form.source),
        check ? 'yes' : '',
        single ? 'yes' : '',
      ]),
    ),
    '',
    '## Changes',
    'What is done to the graph is recorded as a `Change`; the statements that it added, brought back or took back bear its moment.',
    '',
    ...table(['action', 'what was done'], described(changeActions)),
    '',
    '## Glossary',
    ...table(['term', 'meaning'], Object.entries(glossary)),
    '',
  ].join('\n')
