import { idSchemes, type IdScheme } from '../../schema/model/identifiers.js'
import { entityKinds, labelsOf, sectorOf, type EntityKind } from '../../schema/model/kinds.js'
import { values } from '../../schema/model/values.js'
import type { Graph, Row } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { shownNames, type NameRecord } from '../ingest/derive/derived.js'
import { compare, hasForm, type Find } from './rules.js'

interface EntityRow {
  properties: Row & { id: string; kind: EntityKind }
  labels: string[]
  said: boolean
  activities: number
  names: NameRecord['properties'][]
  stated: string[]
  externalIds: string[]
}

const shownValues = [...new Set(Object.values(values).map(({ property }) => property))]

const checkLabels = ({ properties, labels, said }: EntityRow, find: Find): void => {
  const { id, kind } = properties
  const sorted = labels.toSorted().join(' ')
  const listed = labels.length > 1
  if (listed !== said)
    find('entity-said', id, listed ? 'in the lists' : 'in no list', said ? 'in the lists' : 'in no list: nothing live is said of it')
  if (!entityKinds.includes(kind)) return find('entity-labels', id, kind, `one of ${entityKinds.join(', ')}`)
  const wanted = labelsOf(kind).toSorted().join(' ')
  if (listed && sorted !== wanted) find('entity-labels', id, sorted, wanted)
  compare(find, 'entity-labels', id, { sector: properties['sector'] }, { sector: sectorOf(kind) })
}

const checkShown = ({ properties, names, stated }: EntityRow, find: Find): void => {
  const { id } = properties
  const should = shownNames(names)
  // Where no source states a name, it goes by the one under which it was first mentioned.
  if (!names.length) delete should['name']
  compare(find, 'entity-shown', id, Object.fromEntries(Object.keys(should).map((name) => [name, properties[name]])), should)
  for (const name of shownValues)
    if (properties[name] != null && !stated.includes(name))
      find('entity-shown', id, { [name]: properties[name] }, 'no value: no live statement gives one')
}

const checkIdentifiers = ({ properties, externalIds }: EntityRow, find: Find): void => {
  for (const scheme of new Set(externalIds.map((key) => key.slice(0, key.indexOf(':'))))) {
    const keys = externalIds.filter((key) => key.startsWith(`${scheme}:`)).toSorted()
    if (keys.length > 1 && idSchemes[scheme as IdScheme]?.single) find('single-identifier', properties.id, keys.join(', '), `one ${scheme}`)
  }
}

/** Entities: ids, labels, what they are shown by, and whether anything is said of them. */
export const checkEntities = async (graph: Graph, find: Find): Promise<void> => {
  for await (const one of graph.stream(writeQuery('check/entities'))) {
    const row = one as unknown as EntityRow
    const { id, activityCount } = row.properties
    if (!hasForm(id, 'e')) find('id', id, id, 'e and 20 letters and digits')
    checkLabels(row, find)
    checkShown(row, find)
    if (activityCount !== row.activities) find('activity-count', id, activityCount, row.activities)
    checkIdentifiers(row, find)
  }
  for await (const { id, type } of graph.stream(writeQuery('check/circles')))
    find('circle', id, `${String(type)} leads back to it`, 'a way that ends elsewhere')
  for await (const { id, survivors, live, circular } of graph.stream(writeQuery('check/merged'))) {
    const [survivor, another] = survivors as string[]
    if (another) find('merged', id, `leads to ${(survivors as string[]).join(', ')}`, 'one survivor')
    if (circular) find('merged', id, `leads to ${survivor} and back`, 'a way that ends')
    if (live) find('merged', id, 'in the lists', 'in no list, or without MERGED_INTO')
  }
}
