import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const main = join(process.cwd(), 'dist', 'src', 'cli', 'main.js')
const made: string[] = []
const started: Program[] = []

/** A folder that goes away with the tests, empty or with a copy of the seeded graph. */
export const newFolder = ({ seeded = false } = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-cli-'))
  made.push(folder)
  if (seeded) cpSync(process.env['TEST_SEEDED']!, folder, { recursive: true })
  return folder
}

export interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
  /** How long it ran, in ms. */
  after: number
}

/** The built program as a process of its own, as a user starts it. */
export class Program {
  stdout = ''
  stderr = ''
  readonly ended: Promise<Ending>
  readonly #child: ChildProcess

  constructor(args: readonly string[], env: NodeJS.ProcessEnv) {
    const begun = Date.now()
    this.#child = spawn(process.execPath, [main, ...args], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.stdout += text))
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
    this.ended = new Promise((done) => this.#child.once('close', (code, signal) => done({ code, signal, after: Date.now() - begun })))
    started.push(this)
  }

  get pid(): number {
    return this.#child.pid!
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  /** What the program said that matches; throws when it ends, or says nothing of the kind in time. */
  async says(pattern: RegExp, withinMs = 90_000): Promise<RegExpExecArray> {
    for (const end = Date.now() + withinMs; ; await sleep(25)) {
      const match = pattern.exec(this.stderr)
      if (match) return match
      if (!this.running || Date.now() > end) throw new Error(`${pattern} was not said (running: ${this.running}):\n${this.stderr}`)
    }
  }
}

const settings =
  /^(PORT|HOST|HOST_NAMES|DATA_DIR|NEO4J_\w+|STATEMENT_TIMEOUT_MS|LOG_LEVEL|READ_ACCESS|JWT_\w+|METRICS_PORT|DRAIN_MS|TRUSTED_\w+|CACHE_SECONDS|RATE_LIMIT\w*|REDIS_URL|MAX_\w+|CORS_ORIGINS|OTEL_\w+|NODE_OPTIONS)$/
const environment = (own: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name))),
  NEO4J_DIST: process.env['TEST_NEO4J_DIST'],
  NEO4J_HEAP: '512m',
  NEO4J_PAGECACHE: '64m',
  PORT: '0',
  ...own,
})

/** Runs a command to its end. */
export const run = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ending & { stdout: string; stderr: string }> => {
  const program = new Program(args, env)
  const ending = await program.ended
  return { ...ending, stdout: program.stdout, stderr: program.stderr }
}

const commandLine = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Processes that were started on a data folder: Neo4j and its watchdog. A zombie has no command line. */
export const processesOn = (dataDir: string): { pid: number; java: boolean }[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), line: commandLine(pid) }))
    .filter(({ line }) => line.some((part) => part === `--home-dir=${dataDir}/neo4j`))
    .map(({ pid, line }) => ({ pid, java: basename(line[0]!) === 'java' }))

export const eventually = async (holds: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> => {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(50)) if (await holds()) return true
  return holds()
}

/** Ends what a failed test left, and removes the folders. */
export const cleanUp = async (): Promise<void> => {
  for (const program of started.splice(0)) {
    if (program.running) program.signal('SIGKILL')
    await program.ended
  }
  for (const folder of made.splice(0)) {
    await eventually(() => processesOn(folder).length === 0, 10_000)
    for (const { pid } of processesOn(folder)) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
