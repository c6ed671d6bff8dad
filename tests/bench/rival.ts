import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'

interface Timed {
  ms: number
  values: number[]
}

/** A library in a process of its own, which is ended when a measure takes too long. */
export class Rival {
  #child: ChildProcessWithoutNullStreams | undefined
  #lines: AsyncIterator<string> | undefined

  constructor(
    readonly name: string,
    readonly command: string[],
  ) {}

  /** The measures that it knows; none when it cannot be run. */
  async measures(): Promise<string[]> {
    const { measures } = (await this.#start()) ?? { measures: [] }
    return measures
  }

  async #start(): Promise<{ measures: string[] } | undefined> {
    const [program, ...args] = this.command
    const child = spawn(program!, args)
    child.on('error', () => undefined)
    child.stdin.on('error', () => undefined)
    this.#child = child
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const { value } = (await this.#lines.next()) as IteratorResult<string, undefined>
    return value ? (JSON.parse(value) as { measures: string[] }) : undefined
  }

  /** Undefined when it took longer than `limit` ms, or failed. Reading the network is not timed. */
  async time(measure: string, path: string, limit: number): Promise<Timed | undefined> {
    if (!this.#child) await this.#start()
    await this.#ask('nothing', path)
    const timer = setTimeout(() => this.stop(), limit)
    const found = await this.#ask(measure, path)
    clearTimeout(timer)
    return found
  }

  async #ask(measure: string, path: string): Promise<Timed | undefined> {
    this.#child?.stdin.write(`${JSON.stringify({ measure, path })}\n`)
    const answer = await this.#lines?.next()
    if (typeof answer?.value === 'string') return JSON.parse(answer.value) as Timed
    this.stop()
    return undefined
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}
