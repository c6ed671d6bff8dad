import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const parts = 64
const flushAt = 64 * 1024

/** A set of ids that is too large for memory: parted by their second letters into files of a temporary folder, looked at part by part. */
export class Spill {
  readonly #folder = mkdtempSync(join(tmpdir(), 'partnership-graph-ids-'))
  readonly #files = Array.from({ length: parts }, (_, part) => openSync(join(this.#folder, String(part)), 'a'))
  readonly #waiting: string[] = Array.from({ length: parts }, () => '')

  add(ids: readonly string[]): void {
    for (const id of ids) {
      const part = partOf(id)
      this.#waiting[part] += `${id}\n`
      if (this.#waiting[part]!.length >= flushAt) this.#flush(part)
    }
  }

  #flush(part: number): void {
    writeSync(this.#files[part]!, this.#waiting[part]!)
    this.#waiting[part] = ''
  }

  /** Part by part the ids of `this` that `other` does not hold. */
  *without(other: Spill): Iterable<string[]> {
    for (let part = 0; part < parts; part += 1) {
      const held = other.#part(part)
      yield [...this.#part(part)].filter((id) => !held.has(id))
    }
  }

  /** Number of distinct ids. */
  size(): number {
    let size = 0
    for (let part = 0; part < parts; part += 1) size += this.#part(part).size
    return size
  }

  #part(part: number): Set<string> {
    this.#flush(part)
    const ids = readFileSync(join(this.#folder, String(part)), 'utf8').split('\n')
    ids.pop()
    return new Set(ids)
  }

  close(): void {
    for (const file of this.#files) closeSync(file)
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Ids are hashes: two of their letters part them evenly. */
const partOf = (id: string): number => (id.charCodeAt(2) * 31 + id.charCodeAt(3)) % parts
