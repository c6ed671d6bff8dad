import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type DataFolder, forgetChild, recordChild } from './data-folder.js'
import { distributionPaths } from './distribution.js'
import type { Java } from './java.js'
import { markOf } from './processes.js'

export type AdminPlan = { java: Java; dist: string; heap: string; env: NodeJS.ProcessEnv }

const reasonOf = (output: string): string => {
  const [, reason] = /Failed to \w+ database '\w+': (.*)/.exec(output) ?? []
  return (reason ?? output.trim().split('\n').at(-1) ?? '').trim().slice(0, 300)
}

/**
 * Runs a command of neo4j-admin on a folder whose server is stopped, reading and writing the open files given.
 * Answers what it says is wrong, undefined when it did its work. Call it with the lock held.
 */
export const neo4jAdmin = async (
  { java, dist, heap, env }: AdminPlan,
  folder: DataFolder,
  command: readonly string[],
  files: { input?: number; output?: number },
): Promise<string | undefined> => {
  const { lib } = distributionPaths(resolve(dist))
  const args = [`-Xmx${heap}`, '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', ...command]
  const child = spawn(java.command, args, {
    env: { ...env, NEO4J_HOME: folder.home, NEO4J_CONF: folder.conf },
    stdio: [files.input ?? 'ignore', files.output === undefined ? 'ignore' : 'pipe', 'pipe'],
  })
  recordChild(folder, markOf(child.pid ?? -1))
  let said = ''
  let unwritten: string | undefined
  // Java says nothing when its standard output cannot be written, and ends as if all were well: so we write.
  const write = async (file: number): Promise<void> => {
    try {
      for await (const chunk of child.stdout!) writeFileSync(file, chunk as Buffer)
    } catch (error) {
      unwritten = (error as Error).message
      child.kill()
    }
  }
  const written = files.output === undefined ? undefined : write(files.output)
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-20_000)))
  const code = await new Promise<number | null>((done) => {
    child.once('error', ({ message }) => {
      said += message
      done(null)
    })
    child.once('close', done)
  })
  await written
  forgetChild(folder)
  return unwritten ?? (code === 0 ? undefined : reasonOf(said))
}
