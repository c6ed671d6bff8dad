import { tasks, type Tasks } from './tasks.js'

/** What a worker thread runs: one task. */
export default ({ task, args }: { task: keyof Tasks; args: unknown[] }): unknown =>
  (tasks[task] as (...given: unknown[]) => unknown)(...args)
