/** The numbers from 0 to `length` - 1 in an order at random (Fisher & Yates, as by Durstenfeld 1964). */
export const shuffled = (length: number, random: () => number): Uint32Array => {
  const order = Uint32Array.from({ length }, (_, at) => at)
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
