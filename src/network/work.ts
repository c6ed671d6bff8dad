import { setMaxListeners } from 'node:events'
import { LRUCache } from 'lru-cache'
import type { Ending } from '../graph/ending.js'
import { tasks, type Tasks } from './tasks.js'
import { inThread } from './threads.js'

/** A value, or the promise of one that is still being worked out: GraphQL takes either. */
export type Later<T> = T | Promise<T>

export const isPromise = <T>(value: Later<T>): value is Promise<T> => typeof (value as Promise<T> | undefined)?.then === 'function'

/** Makes something of a value as soon as it is there. */
export const later = <T, U>(value: Later<T>, make: (value: T) => U): Later<U> => (isPromise(value) ? value.then(make) : make(value))

/** Results that are kept for one network: more only where resolutions, seeds or numbers of suggestions are tried out. */
const mostKept = 64

/** As many pieces of work as are under way at a time listen to it. */
const newController = (): AbortController => {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}

/** What is worked out for one network: once for all who ask at the same time, kept, and called off when nobody wants the network any more. */
export class Work {
  readonly #kept = new LRUCache<string, { value: unknown }>({ max: mostKept })
  readonly #underWay = new Map<string, Promise<unknown>>()
  #users = 0
  #controller = newController()

  /** `isLight`: whether any task takes so little that sending it to a thread would take longer. */
  constructor(readonly isLight: boolean) {}

  /** Counts in a request; it wants the network until its signal is given up, without one for ever. */
  wantedBy(request?: Ending): void {
    request?.throwIfAborted()
    this.#users++
    request?.addEventListener('abort', () => --this.#users === 0 && this.#callOff(), { once: true })
  }

  /** The result of a piece of work that has this name. An error is not kept. */
  once<T>(name: string, make: (signal: AbortSignal) => Later<T>): Later<T> {
    const known = this.#kept.get(name)
    if (known) return known.value as T
    const shared = this.#underWay.get(name)
    if (shared) return shared as Promise<T>
    const made = make(this.#controller.signal)
    if (!isPromise(made)) {
      this.#kept.set(name, { value: made })
      return made
    }
    this.#underWay.set(name, made)
    const settle = (): boolean => this.#underWay.get(name) === made && this.#underWay.delete(name)
    made.then((value) => settle() && this.#kept.set(name, { value }), settle)
    return made
  }

  /** Runs a task, in a thread unless it is light. */
  run<T extends keyof Tasks>(task: T, args: Parameters<Tasks[T]>, signal: AbortSignal): Later<ReturnType<Tasks[T]>> {
    if (!this.isLight) return inThread(task, args, signal)
    return (tasks[task] as unknown as (...given: Parameters<Tasks[T]>) => ReturnType<Tasks[T]>)(...args)
  }

  /** One task whose result has a name. */
  task<T extends keyof Tasks>(name: string, task: T, ...args: Parameters<Tasks[T]>): Later<ReturnType<Tasks[T]>> {
    return this.once(name, (signal) => this.run(task, args, signal))
  }

  #callOff(): void {
    // Who comes now has it made anew.
    this.#underWay.clear()
    this.#controller.abort()
    this.#controller = newController()
  }
}
