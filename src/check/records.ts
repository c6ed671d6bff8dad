import type { Graph, Row } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { partialDate } from '../ingest/document/format.js'
import { hasForm, type Find } from './rules.js'

interface Quote {
  id: string
  quote: string
  start: number | null
  end: number | null
}

/** One text at a time: its quotes come by, however many they are. */
const checkQuotes = async (graph: Graph, find: Find): Promise<void> => {
  for await (const row of graph.stream(writeQuery('check/texts'))) {
    const { source, text } = row as { source: string; text: string }
    for await (const one of graph.stream(writeQuery('check/quotes'), { source })) {
      const { id, quote, start, end } = one as unknown as Quote
      const there = start === null || end === null ? 'no offsets' : text.slice(start, end)
      if (there !== quote) find('quote', id, there.slice(0, 200), quote)
    }
  }
}

const checkSources = async (graph: Graph, find: Find): Promise<void> => {
  for await (const { properties, live } of graph.stream(writeQuery('check/sources'))) {
    const { id, withdrawnAt, ...rest } = properties as Row
    if (!hasForm(id, 's')) find('id', id, id, 's and 20 letters and digits')
    for (const name of ['publishedOn', 'retrievedOn'])
      if (rest[name] != null && !partialDate.safeParse(rest[name]).success) find('source', id, { [name]: rest[name] }, 'a date that exists')
    if (withdrawnAt != null && live)
      find(
        'source',
        id,
        `withdrawn at ${String(withdrawnAt)}, and statements are live`,
        'withdrawn whole: run source withdraw or restore again',
      )
  }
}

const checkJudgements = async (graph: Graph, find: Find): Promise<void> => {
  for await (const { id, left, right, contrary } of graph.stream(writeQuery('check/judgements'))) {
    for (const same of contrary as string[])
      find('judgement', id, `DIFFERENT, while ${same} says SAME`, 'one of the two, the other taken back')
    if (left !== null && left === right)
      find('judgement', id, `DIFFERENT, while both sides mean ${String(left)}`, 'two entities: split them, or take the judgement back')
  }
}

/** What stands beside the entities: quotes in their texts, sources, judgements, mentions, documents. */
export const checkRecords = async (graph: Graph, find: Find): Promise<void> => {
  await checkQuotes(graph, find)
  await checkSources(graph, find)
  await checkJudgements(graph, find)
  for await (const { id, value } of graph.stream(writeQuery('check/mentions')))
    find('mention', id, `"${String(value)}" means nobody`, 'an entity')
  for await (const { id } of graph.stream(writeQuery('check/documents'))) find('document', id, 'not finished', 'finished: import it again')
}
