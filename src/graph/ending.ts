/** Tells when nobody wants an answer any more, and why: an AbortSignal, or as much of one as is used here. */
export interface Ending {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * The ending that each request makes. An AbortController makes an event, dispatches it and looks for leaks each time: a twentieth of the
 * server's time for a short answer (by profile).
 */
export class RequestEnding implements Ending {
  aborted = false
  reason: unknown
  #listeners = new Set<() => void>()

  end(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const listeners = this.#listeners
    this.#listeners = new Set()
    for (const listener of listeners) listener()
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.delete(listener)
  }
}

/** Ends with the last of the first so many that have; one that is undefined never does. */
const afterEndOf = (number: number, endings: readonly (Ending | undefined)[]): RequestEnding => {
  const made = new RequestEnding()
  let left = number
  const ended = (reason: unknown): void => {
    left -= 1
    if (left === 0) made.end(reason)
  }
  for (const ending of endings) {
    if (ending?.aborted) ended(ending.reason)
    else ending?.addEventListener('abort', () => ended(ending.reason), { once: true })
  }
  return made
}

/** Ends with the first of two. */
export const eitherOf = (one: Ending | undefined, other: Ending | undefined): Ending | undefined =>
  !one || !other || one === other ? (one ?? other) : afterEndOf(1, [one, other])

/** Ends when the last of all has; without end where one of them is undefined. */
export const allOf = (endings: readonly (Ending | undefined)[]): RequestEnding => afterEndOf(endings.length, endings)
