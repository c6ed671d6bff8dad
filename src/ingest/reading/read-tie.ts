import type { EntityKind } from '../../../schema/model/kinds.js'
import { tieTypes, type TieName } from '../../../schema/model/ties.js'
import { inOrder } from '../document/dates.js'
import { postOf, roleWordsOfTables, tieOfTableWord, titlesOf } from '../document/vocabulary.js'
import type { Quotation, StatementDraft } from '../draft.js'
import type { CellReader, Columns, Row } from './cells.js'
import { Fault, textIn } from './fault.js'
import type { Cell, TieMapping } from './mapping.js'
import type { Shown } from './read-entity.js'
import { dateIn, numberIn } from './values.js'

type Properties = NonNullable<StatementDraft['properties']>
/** Adds what a row says of the ties between two of its places. */
export type TieReader = (
  row: Row,
  from: readonly Shown[],
  to: readonly Shown[],
  quotation: Partial<Quotation>,
  into: StatementDraft[],
) => void

const numbers = new Set(['rank', 'contribution'])
const dates = new Set(['since', 'until'])

const typeReader = ({ type }: TieMapping, columns: Columns): ((row: Row) => TieName) => {
  if (typeof type === 'string') return () => type
  const { column, map = {}, otherwise } = type
  const raw = columns.raw(column)
  const meanings = new Map(Object.entries(map))
  return (row) => {
    const printed = raw(row).trim()
    const found = meanings.get(printed) ?? tieOfTableWord(printed) ?? otherwise
    if (found) return found
    throw new Fault(
      column,
      printed ? `"${printed.slice(0, 60)}" is not a role` : 'no role',
      `Use one of: ${[...meanings.keys(), ...roleWordsOfTables].join(', ')}; or add it to the map.`,
    )
  }
}

/** Reads the properties that a row gives a tie, the role as printed among them. */
const propertiesReader = (tie: TieMapping, columns: Columns): ((row: Row) => Properties) => {
  const role: Cell | undefined = tie.role ?? (typeof tie.type === 'object' ? { column: tie.type.column } : undefined)
  const cells = { since: tie.since, until: tie.until, roleAsPrinted: role, rank: tie.rank, ...tie.properties }
  const readers = Object.entries(cells).flatMap(([name, cell]) => {
    const read: CellReader | undefined = columns.reader(cell)
    const form = dates.has(name) ? dateIn : numbers.has(name) ? numberIn : textIn
    return read ? [{ name, field: typeof cell === 'object' ? cell.column : name, read, form }] : []
  })
  return (row) => {
    const said: Properties = {}
    for (const { name, field, read, form } of readers) {
      const printed = read(row)
      if (printed) said[name] = form(field, printed)
    }
    const { since, until } = said
    if (typeof since === 'string' && typeof until === 'string' && !inOrder(since, until))
      throw new Fault(
        typeof tie.until === 'object' ? tie.until.column : 'until',
        `it ends on ${until}, before it begins on ${since}`,
        'Correct one of the two dates.',
      )
    return said
  }
}

const checkEnd = (type: TieName, end: string, kinds: readonly EntityKind[], { mention }: Shown): void => {
  if (mention.lookUpOnly || kinds.includes(mention.kind)) return
  throw new Fault(
    type,
    `"${mention.name}" is of the kind ${mention.kind}, which the tie cannot go ${end}`,
    `Use one of: ${kinds.join(', ')}.`,
  )
}

export const tieReader = (tie: TieMapping, columns: Columns): TieReader => {
  const typeOf = typeReader(tie, columns)
  const propertiesOf = propertiesReader(tie, columns)
  const certainty = tie.inferred === undefined ? 'STATED' : 'INFERRED'
  return (row, from, to, quotation, into) => {
    if (!from.length || !to.length) return
    const predicate = typeOf(row)
    const type = tieTypes[predicate]
    const said = propertiesOf(row)
    for (const start of from) checkEnd(predicate, 'from', type.from, start)
    for (const end of to) checkEnd(predicate, 'to', type.to, end)
    from.forEach((start, index) => {
      const properties = { ...said }
      if (start.printed !== undefined && (type.role || start.mention.kind === 'Person')) properties['nameAsPrinted'] = start.printed
      if (type.role && from.length > 1) properties['rank'] ??= index + 1
      const titles = predicate === 'HOLDS_POSITION' ? titlesOf(String(said['title'] ?? said['roleAsPrinted'] ?? '')) : []
      const each = titles.length ? titles.map((title) => ({ ...properties, title, post: said['post'] ?? postOf(title) })) : [properties]
      for (const { key: object } of to) {
        if (object === start.key)
          throw new Fault(
            predicate,
            `"${start.mention.name}" at both ends`,
            'A tie joins two; correct one of the columns, or leave it empty.',
          )
        for (const own of each)
          into.push({ predicate, subject: start.key, object, certainty, note: tie.inferred, properties: own, ...quotation })
      }
    })
  }
}
