import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { inPackage } from '../root.js'
import type { Tasks } from './tasks.js'

/** Two at least, so that one long measure does not keep all others waiting. */
export const threadCount = Math.max(2, availableParallelism() - 1)

let pool: Piscina | undefined
const poolOf = (): Piscina =>
  (pool ??= new Piscina({
    // A thread loads what was built: it knows nothing of how Jest reads TypeScript.
    filename: inPackage('dist', 'src', 'network', 'worker.js'),
    minThreads: 0,
    maxThreads: threadCount,
    idleTimeout: 30_000,
  }))

/** Runs a task in a thread of its own. When the signal is given up the thread is ended, and an AbortError thrown. */
export const inThread = <T extends keyof Tasks>(task: T, args: Parameters<Tasks[T]>, signal: AbortSignal): Promise<ReturnType<Tasks[T]>> =>
  poolOf().run({ task, args }, { signal })

/** Ends all threads and what they do; the next task makes new ones. */
export const stopThreads = async (): Promise<void> => {
  const stopped = pool
  pool = undefined
  await stopped?.destroy()
}
