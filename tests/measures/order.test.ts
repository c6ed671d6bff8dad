import { expect, test } from '@jest/globals'
import { orderOfValues } from '../../src/measures/order.js'
import { randomFrom } from '../../src/measures/random.js'

/** The same by comparison. */
const compared = (values: readonly number[], descending: boolean): number[] =>
  Array.from(values.keys()).toSorted((one, other) => {
    const [a, b] = [values[one]!, values[other]!]
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || one - other
    return (descending ? b - a : a - b) || one - other
  })

test('values stand in their order, equal ones by number, NaN last in either direction', () => {
  const random = randomFrom(7)
  const special = [0, -0, NaN, 1, -1, 5e-324, -5e-324, 1e300, -1e300, 0.1, 0.1, NaN]
  for (const length of [0, 1, 2, 50, 500]) {
    const values = Array.from({ length }, () =>
      random() < 0.3 ? special[Math.floor(random() * special.length)]! : (random() - 0.5) * 10 ** (random() * 8),
    )
    for (const descending of [false, true]) expect([...orderOfValues(values, descending)]).toEqual(compared(values, descending))
  }
})
