import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, markOf, parseMark } from './processes.js'

export type Lock = { release(): void }
export type LockAnswer = { lock: Lock } | { heldBy: number }

/** A lock file is written right after it is made; one that stays unreadable for longer is a leftover. */
const WRITING_MS = 2_000
const SETTLING_MS = 200

const fault = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

const claim = (file: string, text: string): boolean => {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (fault(error) === 'EEXIST') return false
    throw error
  }
}

const read = (file: string): { text: string; ageMs: number } | undefined => {
  try {
    return { text: readFileSync(file, 'utf8'), ageMs: Date.now() - statSync(file).mtimeMs }
  } catch (error) {
    if (fault(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Moves a stale lock away; puts it back when another process replaced it after we judged it. */
const evict = (file: string, staleText: string): void => {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (fault(error) === 'ENOENT') return
    throw error
  }
  try {
    if (readFileSync(aside, 'utf8') !== staleText) linkSync(aside, file)
  } catch {
    // Somebody holds the lock anew: leave it to them.
  } finally {
    rmSync(aside, { force: true })
  }
}

const owned = (file: string, text: string): Lock => ({
  release: () => {
    if (read(file)?.text === text) rmSync(file, { force: true })
  },
})

/** Takes the lock, also from a dead process, or names the live process that holds it. Never waits for a holder. */
export const tryLock = async (file: string): Promise<LockAnswer> => {
  const own = JSON.stringify({ ...markOf(process.pid), token: randomUUID() })
  for (let tookOver = false; ;) {
    if (claim(file, own)) {
      // Whoever judged the same stale lock at the same time has moved ours away by then, or has seen it.
      if (tookOver) await sleep(SETTLING_MS)
      if (!tookOver || read(file)?.text === own) return { lock: owned(file, own) }
    }
    const seen = read(file)
    if (!seen) continue
    const holder = parseMark(seen.text)
    if (holder && isRunning(holder)) return { heldBy: holder.pid }
    if (!holder && seen.ageMs < WRITING_MS) {
      await sleep(50)
      continue
    }
    evict(file, seen.text)
    tookOver = true
  }
}
