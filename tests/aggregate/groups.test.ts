import { expect, test } from '@jest/globals'
import { filled, withChanges, type Counted, type Cut } from '../../src/aggregate/groups.js'
import { periodAt, periodsOf } from '../../src/aggregate/periods.js'
import { randomFrom } from '../../src/measures/random.js'

const key = (name: string) => ({ key: name, label: name, order: name })
const group = (count: number, ...keys: (string | null)[]): Counted => ({
  keys: keys.map((name) => (name === null ? null : key(name))),
  count,
  organizationCount: 0,
  activityCount: 0,
  sourceCount: 0,
})
const told = (groups: readonly Counted[], by: string[], cut: Cut = {}) =>
  withChanges(groups, by, cut).map(({ keys, count, previousCount, change, relativeChange }) => [
    ...keys.map((one) => one?.key ?? null),
    count,
    previousCount,
    change,
    relativeChange,
  ])

test.each([
  ['YEAR', '2024', '2024-01-01', '2024-12-31'],
  ['QUARTER', '2023-Q4', '2023-10-01', '2023-12-31'],
  ['QUARTER', '2024-Q1', '2024-01-01', '2024-03-31'],
  ['MONTH', '2024-02', '2024-02-01', '2024-02-29'],
  ['MONTH', '2023-12', '2023-12-01', '2023-12-31'],
])('%s %s runs from %s to %s, and every day between falls in it', (dimension, name, first, last) => {
  const kind = periodsOf[dimension]!
  const number = kind.number(name)
  expect([kind.name(number), kind.firstDay(number), kind.lastDay(number)]).toEqual([name, first, last])
  expect([periodAt(kind, first), periodAt(kind, last), kind.number(kind.name(number - kind.perYear))]).toEqual([
    number,
    number,
    number - kind.perYear,
  ])
})

test('a count changes from the same group a year earlier; without one in the range from 0, before the range from nothing', () => {
  expect(
    told(
      [group(4, '2020', 'A'), group(6, '2021', 'A'), group(2, '2023', 'A'), group(1, '2021', 'B'), group(9, null, 'A')],
      ['YEAR', 'SECTOR'],
    ),
  ).toEqual([
    ['2020', 'A', 4, null, null, null],
    ['2021', 'A', 6, 4, 2, 0.5],
    ['2023', 'A', 2, 0, 2, null],
    ['2021', 'B', 1, 0, 1, null],
    [null, 'A', 9, null, null, null],
  ])
})

test('without a time nothing changes', () => {
  expect(told([group(4, 'A')], ['SECTOR'])).toEqual([['A', 4, null, null, null]])
})

test('a period that the filter cuts into is not compared; a whole one of the filter is', () => {
  const groups = [group(4, '2020'), group(6, '2021'), group(3, '2022')]
  expect(told(groups, ['YEAR'], { since: '2020-05', until: '2022-06-30' }).map(([, , previous]) => previous)).toEqual([null, null, null])
  expect(told(groups, ['YEAR'], { since: '2020-01', until: '2022-12' }).map(([, , previous]) => previous)).toEqual([null, 4, 6])
  expect(told(groups, ['YEAR'], { since: '2019' }).map(([, , previous]) => previous)).toEqual([0, 4, 6])
})

test('filled, months follow one another with nothing between; what was there stays, what is unknown too', () => {
  const groups = [group(1, '2021-11'), group(2, '2022-02'), group(5, null)]
  const all = filled(groups, ['MONTH'], [undefined], {})
  expect(all.map(({ keys, count }) => [keys[0]?.key, count])).toEqual([
    ['2021-11', 1],
    ['2022-02', 2],
    [undefined, 5],
    ['2021-12', 0],
    ['2022-01', 0],
  ])
  expect(filled([], ['YEAR'], [undefined], { since: '2020', until: '2022-05' }).map(({ keys }) => keys[0]?.key)).toEqual([
    '2020',
    '2021',
    '2022',
  ])
  expect(filled([], ['YEAR'], [undefined], { since: '2020' })).toEqual([])
})

test('on 200 tables at random the known groups fill the whole product, and each change is the difference of two of them', () => {
  const random = randomFrom(5)
  for (let n = 0; n < 200; n += 1) {
    const names = ['2019', '2020', '2021', '2022', '2023', null]
    const groups = names.flatMap((year) =>
      ['A', 'B', null].flatMap((sector) => (random() < 0.4 ? [group(1 + Math.floor(random() * 9), year, sector)] : [])),
    )
    const years = groups.flatMap(({ keys }) => (keys[0] ? [Number(keys[0].key)] : []))
    const all = filled(groups, ['YEAR', 'SECTOR'], [undefined, ['A', 'B', 'C'].map(key)], {})
    const range = years.length ? Math.max(...years) - Math.min(...years) + 1 : 0
    expect(all.filter(({ keys }) => keys[0] && keys[1])).toHaveLength(range * 3)
    expect(all.filter(({ keys }) => !keys[0] || !keys[1])).toEqual(groups.filter(({ keys }) => !keys[0] || !keys[1]))
    const changed = withChanges(all, ['YEAR', 'SECTOR'], {})
    for (const { keys, count, change } of changed) {
      const before = changed.find((other) => other.keys[1]?.key === keys[1]?.key && Number(other.keys[0]?.key) === Number(keys[0]?.key) - 1)
      if (keys[0] && keys[1]) expect(change).toBe(before ? count - before.count : null)
    }
  }
})
