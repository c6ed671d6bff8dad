import { expect, test } from '@jest/globals'
import { askedOf, keyOf, parametersOf } from '../../src/network/asked.js'
import type { Scope } from '../../src/network/scope.js'
import { cutNetwork } from '../../src/network/shown.js'
import { twoMode } from '../../src/measures/two-mode.js'

const defaults = {
  mode: 'ONE_MODE',
  roles: ['HOST'],
  weight: 'COUNT',
  isolates: true,
  largestComponent: false,
  depth: 1,
  topBy: 'DEGREE',
  force: false,
} as const
const asked = (input: object) => askedOf({ ...defaults, roles: ['HOST'], ...input } as Parameters<typeof askedOf>[0])

/** One made-up activity of so many organizations. */
const oneActivity = (organizations: number): Scope => {
  const numbers = Array.from({ length: organizations }, (_, at) => at)
  const incidence = twoMode(
    organizations,
    1,
    numbers,
    numbers.map(() => 0),
  )
  return {
    actors: numbers.map((number) => ({ id: `${number}`, name: '', kind: 'University', sector: 'UNIVERSITY' })),
    activityIds: ['activity'],
    activities: [{ id: 'activity', name: '', kind: 'Event', sector: null }],
    incidence,
    roles: new Uint16Array(organizations),
  }
}

test('a projection that could make more than five million links is refused before it is made; its two-mode network is not', () => {
  expect(() => cutNetwork(oneActivity(3_200), asked({}), [])).toThrow(/input: could make 5118400 links, more than 5000000/)
  expect(cutNetwork(oneActivity(3_200), asked({ mode: 'TWO_MODE' }), []).network.linkCount).toBe(3_200)
  expect(cutNetwork(oneActivity(300), asked({}), []).network.linkCount).toBe(44_850)
})

test('equal questions have one key, different ones different keys', () => {
  expect(keyOf(asked({ roles: ['SIGN', 'HOST', 'SIGN'] }))).toBe(keyOf(asked({ roles: ['HOST', 'SIGN'], otherRoles: ['SIGN', 'HOST'] })))
  expect(keyOf(asked({ depth: 3, topBy: 'STRENGTH', sectors: null }))).toBe(keyOf(asked({})))
  const inputs = [
    {},
    { roles: ['SIGN'] },
    { otherRoles: ['SIGN'] },
    { isolates: false },
    { largestComponent: true },
    { force: true },
    { exact: true },
    { weight: 'NEWMAN' },
    { mode: 'TWO_MODE' },
    { since: '2020' },
    { until: '2020' },
    { place: '35' },
    { industry: 'C' },
    { source: 's1' },
    { kinds: ['University'] },
    { sectors: ['UNIVERSITY'] },
    { minShared: 2 },
    { minWeight: 0 },
    { ego: ['a'] },
    { ego: ['a'], depth: 2 },
    { top: 5 },
    { top: 5, topBy: 'STRENGTH' },
  ]
  expect(new Set(inputs.map((input) => keyOf(asked(input)))).size).toBe(inputs.length)
})

test('what is told of the parameters leaves out what does not bear on the answer', () => {
  const names = (input: object): string[] => parametersOf(asked(input)).map(({ name }) => name)
  expect(names({ depth: 2, topBy: 'STRENGTH' })).toEqual(names({}))
  expect(names({ ego: ['a'], top: 3 })).toEqual(expect.arrayContaining(['ego', 'depth', 'top', 'topBy']))
})
