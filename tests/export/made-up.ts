import type { GraphData, LinkData, NodeData } from '../../src/export/formats/graph-data.js'

/** Texts that end a string, an element, a cell or a statement where they are not escaped; made up. */
export const hostile = [
  `"quoted", 'single' and \`back\``,
  '<b>&amp;</b> ]]> <!-- -->',
  '=HYPERLINK("http://example.org")',
  '+86 592',
  '-1+2',
  '@SUM(A1)',
  '＝1',
  'back\\slash \\u0041 \\\\ \\" \\\' $rows ; //',
  'two\r\nlines\tand a tab',
  'nul \u0000 bell \u0007 escape \u001b',
  'lone \ud800 surrogate, whole 𠮷',
  '🏫 華僑大學',
  '}); MATCH (n) DETACH DELETE n; //',
]

export async function* streamed<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

/** A graph of made-up nodes in a ring, each bearing one of the hostile texts; two links between the first two. */
export const madeUpGraph = (): GraphData => {
  const nodes = hostile.map((label, at): NodeData => ({
    id: `e${at}`,
    label,
    labels: ['Entity', 'Event', 'Activity'],
    kind: 'Event',
    start: ['2024', '2024-02', '2024-02-28', null][at % 4],
    end: ['2024', '2024-02', '2024-02-28', null][at % 4],
    names: [{ value: label, language: 'zh-Hans' }],
    identifiers: [{ scheme: 'event', value: `made-up-${at}` }],
    values: {
      kind: 'Event',
      count: at - 3,
      share: at / 7,
      open: at % 2 === 0,
      names: [label, 'another'],
      undefinedMeasure: NaN,
      absent: null,
    },
  }))
  const link = (at: number, type: string): LinkData => ({
    id: `t${at}${type}`,
    source: `e${at}`,
    target: `e${(at + 1) % hostile.length}`,
    type,
    weight: at + 0.5,
    start: '2023-11',
    values: { role: hostile[at] },
  })
  return {
    about: { title: 'Made up', facts: hostile.map((value, at) => ({ name: `fact ${at}`, value })), dataVersion: 7, date: '2026-01-31' },
    directed: true,
    dated: true,
    nodeAttributes: [
      { name: 'kind', type: 'string' },
      { name: 'count', type: 'integer' },
      { name: 'share', type: 'double' },
      { name: 'open', type: 'boolean' },
      { name: 'names', type: 'strings' },
      { name: 'undefinedMeasure', type: 'double' },
      { name: 'absent', type: 'string' },
    ],
    linkAttributes: [{ name: 'role', type: 'string' }],
    nodes: () => streamed(nodes),
    links: () => streamed([link(0, 'HOSTED'), ...nodes.map((_, at) => link(at, 'GUIDED'))]),
    evidence: {
      sources: () =>
        streamed([{ id: 's1', title: hostile[0]!, values: { id: 's1', title: hostile[0]!, url: 'https://example.org/a?b=c&d' } }]),
      statements: () =>
        streamed(
          hostile.map((quote, at) => ({
            id: `c${at}`,
            predicate: 'GUIDED',
            subject: `e${at}`,
            subjectLabel: quote,
            object: `e${(at + 1) % hostile.length}`,
            objectLabel: '',
            supports: `t${at}GUIDED`,
            source: { id: 's1', title: hostile[0]!, url: null, publisher: null, publishedOn: '2024' },
            values: { id: `c${at}`, predicate: 'GUIDED', quote, start: at, translated: false },
          })),
        ),
    },
  }
}

export const textOf = async (parts: AsyncIterable<string>): Promise<string> => {
  let text = ''
  for await (const part of parts) text += part
  return text
}
