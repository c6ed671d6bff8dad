/** Entries sorted by key: those of key k are `order[starts[k]]` up to, not including, `order[starts[k + 1]]`. */
export interface Rows {
  starts: Uint32Array
  order: Uint32Array
}

/** Counting sort, stable. Keys are whole numbers from 0 to `keyCount` - 1; RangeError else. */
export const sortByKey = (keys: ArrayLike<number>, keyCount: number): Rows => {
  const starts = new Uint32Array(keyCount + 1)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    if (!(key >= 0 && key < keyCount)) throw new RangeError(`index ${key} is not between 0 and ${keyCount - 1}`)
    starts[key + 1]!++
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
  const next = starts.slice()
  const order = new Uint32Array(keys.length)
  for (let at = 0; at < keys.length; at++) order[next[keys[at]!]!++] = at
  return { starts, order }
}

/** The row that each entry stands in. */
export const rowOfEach = (starts: Uint32Array): Uint32Array => {
  const rows = new Uint32Array(starts.at(-1)!)
  for (let row = 0; row + 1 < starts.length; row++) rows.fill(row, starts[row], starts[row + 1])
  return rows
}
