import { parse } from 'csv-parse/sync'
import type { EntityKind } from '../../schema/model/kinds.js'
import type { IdScheme } from '../../schema/model/identifiers.js'
import type { Graph } from '../../src/graph/graph.js'
import type { LineInput } from '../../src/match/line.js'
import { textOf } from '../guards/repository.js'

/** A line with its right answer: an identifier `scheme:value`, `=name` of an entity without one, or nothing. */
export interface LabelledLine {
  how: string
  input: LineInput
  expected: string
}

const split = (text: string): string[] => text.split(';').filter(Boolean)

export const labelledLines = (): LabelledLine[] =>
  (
    parse(textOf('tests/match/lines.csv'), { columns: true }) as Record<'how' | 'name' | 'place' | 'kinds' | 'ids' | 'expected', string>[]
  ).map(({ how, name, place, kinds, ids, expected }) => ({
    how,
    expected,
    input: {
      name,
      place,
      kinds: split(kinds) as EntityKind[],
      externalIds: split(ids).map((id) => {
        const [scheme, value] = id.split('=') as [IdScheme, string]
        return { scheme, value }
      }),
    },
  }))

/** Ids of the entities that the labels name; throws where a label names none or several. */
export const idsOfLabels = async (graph: Graph, lines: readonly LabelledLine[]): Promise<Map<string, string>> => {
  const labels = [...new Set(lines.map(({ expected }) => expected).filter(Boolean))]
  const rows = await graph.read(textOf('tests/match/labels.cypher'), { labels })
  const found = new Map(rows.map((row) => [row['label'] as string, row['ids'] as string[]]))
  return new Map(
    labels.map((label) => {
      const [id, another] = found.get(label) ?? []
      if (!id || another) throw new Error(`the label "${label}" names ${another ? 'several entities' : 'nothing'}`)
      return [label, id]
    }),
  )
}
