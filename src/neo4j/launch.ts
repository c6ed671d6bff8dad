import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DataFolder } from './data-folder.js'
import { distributionPaths } from './distribution.js'
import type { Java } from './java.js'
import { markOf, type ProcessMark } from './processes.js'

export type LaunchPlan = { java: Java; dist: string; heap: string; jvm: string[] }

export type Neo4jProcess = {
  mark: ProcessMark
  /** Says how it ended. Never rejects. */
  exited: Promise<string>
  /** The last thing Neo4j said about its trouble, since this launch. */
  lastWords(): string | undefined
}

/**
 * Becomes Java, keeping its pid, and leaves a watchdog behind that ends Java when the pipe from this process closes
 * without a word: so a Neo4j does not outlive a parent that was killed. No shell is left between us and Java.
 */
const WATCHED = `
exec 3<&0 </dev/null
(
  read -r word <&3 && exit
  kill -TERM $$ || exit
  n=0
  while [ $n -lt 30 ]; do sleep 1; kill -0 $$ || exit; n=$((n + 1)); done
  kill -KILL $$
) >/dev/null 2>&1 &
exec "$@" 3<&-
`

const OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)

const commandLine = ({ java, dist, heap, jvm }: LaunchPlan, { home, conf, logs }: DataFolder): string[] => {
  const { lib, plugins } = distributionPaths(resolve(dist))
  return [
    java.command,
    `-Xmx${heap}`,
    // After that error Neo4j answers nothing sensible; the supervisor starts a fresh one.
    '-XX:+ExitOnOutOfMemoryError',
    `-XX:ErrorFile=${join(logs, 'java-crash-%p.log')}`,
    '-XX:-UsePerfData',
    '-Dfile.encoding=UTF-8',
    ...OPENS,
    ...jvm,
    '-cp',
    `${plugins}/*:${lib}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
  ]
}

const LONGEST_OUTPUT = 1_000_000

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

const NOISE = /^\s|^Caused by|^OpenJDK .*warning|^Error: (Could not create|A fatal)|^[\d-]+ \S+ (INFO|WARN) |^$/
const PREFIX = /^Exception in thread "[^"]*" ([\w.$]+: )?/

/** The last ERROR of Neo4j's log, else the last thing Java said; never a stack trace. */
const usefulLine = (log: string, output: string): string | undefined => {
  const errors = [...log.matchAll(/^\S+ \S+ ERROR +(.+)$/gm)].map((match) => match[1]!)
  const printed = output.split('\n').filter((line) => !NOISE.test(line))
  return (errors.at(-1) ?? printed.at(-1))?.replace(PREFIX, '').trim().slice(0, 300)
}

const readFrom = (file: string, offset: number): string => (existsSync(file) ? readFileSync(file).subarray(offset).toString('utf8') : '')

/** Starts one Neo4j. A process group of its own: Ctrl+C in a terminal reaches us, and we end it in order. */
export const launch = (plan: LaunchPlan, folder: DataFolder): Neo4jProcess => {
  const [log, output] = [join(folder.logs, 'neo4j.log'), join(folder.logs, 'console.log')]
  // Kept across restarts: it may hold why the one before crashed.
  const sink = openSync(output, sizeOf(output) > LONGEST_OUTPUT ? 'w' : 'a', 0o600)
  const [logged, printed] = [sizeOf(log), sizeOf(output)]
  const stdio = ['pipe' as const, sink, sink]
  const child = spawn('/bin/sh', ['-c', WATCHED, 'neo4j', ...commandLine(plan, folder)], {
    cwd: folder.home,
    detached: true,
    stdio,
  })
  closeSync(sink)
  child.stdin?.on('error', () => {})
  const exited = new Promise<string>((done) => {
    child.on('error', (error) => done(error.message))
    child.on('exit', (code, signal) => {
      child.stdin?.end('done\n')
      done(signal ? `ended by ${signal}` : `ended with code ${code}`)
    })
  })
  return {
    mark: markOf(child.pid ?? -1),
    exited,
    lastWords: () => usefulLine(readFrom(log, logged), readFrom(output, printed)),
  }
}
