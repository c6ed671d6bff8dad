import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isRunning, markOf } from '../../src/neo4j/processes.js'

const made: string[] = []

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-neo4j-'))
  made.push(folder)
  return folder
}

export const removeFolders = (): void => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** A program that is really a shell script. */
export const fakeProgram = (file: string, script: string): string => {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

/** A folder to use as JAVA_HOME. */
export const fakeJava = (version: string, otherwise = 'exit 1'): string => {
  const home = newFolder()
  const answer = `if [ "$1" = -version ]; then echo 'openjdk version "${version}" 2025-01-01' >&2; exit 0; fi`
  fakeProgram(join(home, 'bin', 'java'), `${answer}\n${otherwise}`)
  return home
}

export const runs = (pid: number): boolean => markOf(pid).started !== 'unknown' && isRunning(markOf(pid))

export const eventually = async (holds: () => boolean, withinMs = 15_000): Promise<boolean> => {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(50)) if (holds()) return true
  return holds()
}

/** Runs a TypeScript file in a Node of its own, up to the first line it prints. */
export const startScript = async (file: string, args: string[]): Promise<{ child: ChildProcess; line: string }> => {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  const loader = new URL('typescript.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', loader, path(file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (text) => done(String(text).trim()))
    child.once('exit', (code) => fail(new Error(`${file} ended with code ${code}`)))
  })
  return { child, line }
}
