/** One line of a text, without its end. */
export interface Line {
  /** Counted from 1. */
  line: number
  text: string
  /** It was longer than allowed: `text` is its beginning only. */
  cut?: true
}

/** Bytes that one record may have: what is longer is no record but a broken file. */
export const longestRecord = 16 * 1024 * 1024

/** Parts UTF-8 text into lines, those of one chunk at a time. Memory is bounded whatever the length of a line. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest = longestRecord): AsyncGenerator<Line[]> {
  let pending: Buffer[] = []
  let size = 0
  let line = 1
  let cut = false
  const finish = (end: Buffer): Line => {
    const text = Buffer.concat([...pending, end]).toString('utf8')
    const finished: Line = cut
      ? { line, text: text.slice(0, 500), cut: true }
      : { line, text: text.endsWith('\r') ? text.slice(0, -1) : text }
    pending = []
    size = 0
    line += 1
    cut = false
    return finished
  }
  for await (const chunk of chunks) {
    const first = chunk.indexOf(10)
    const last = chunk.lastIndexOf(10)
    const lines: Line[] = []
    if (first >= 0) {
      if (size + first > longest) cut = true
      lines.push(finish(cut ? Buffer.alloc(0) : chunk.subarray(0, first)))
      if (last > first) {
        for (const text of chunk.toString('utf8', first + 1, last).split('\n')) {
          lines.push({ line, text: text.endsWith('\r') ? text.slice(0, -1) : text })
          line += 1
        }
      }
    }
    const rest = chunk.subarray(last + 1)
    size += rest.length
    if (size > longest) {
      if (!cut) pending = [Buffer.concat([...pending, rest]).subarray(0, 2_000)]
      cut = true
    } else if (rest.length) pending.push(rest)
    if (lines.length) yield lines
  }
  if (size) yield [finish(Buffer.alloc(0))]
}
