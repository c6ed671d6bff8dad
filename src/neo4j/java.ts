import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../errors.js'
import { onPath } from './find-command.js'

export type Java = { command: string; version: string; major: number }

const OLDEST = 17
/** The versions Neo4j 5.26 is made for; it starts on later ones, with warnings. */
const SUPPORTED = [17, 21]
const HINT =
  'Install a Java 17 or 21 runtime (Debian, Ubuntu: openjdk-17-jre-headless; Homebrew: openjdk@21), ' +
  'or set NEO4J_URI to a server of your own.'

const describe = async (command: string): Promise<Java | undefined> => {
  try {
    const { stderr } = await promisify(execFile)(command, ['-version'], { timeout: 20_000 })
    const version = /version "(?:1\.)?((\d+)[^"]*)"/.exec(stderr)
    return version ? { command, version: version[1]!, major: Number(version[2]) } : undefined
  } catch {
    // A macOS without Java has a `java` that only fails.
    return undefined
  }
}

const missing = (tooOld: Java[]): AppError => {
  const found = tooOld.map(({ command, version }) => `${command} is Java ${version}`).join(', ')
  const problem = found ? `Neo4j needs Java ${OLDEST} or later, but ${found}` : 'no Java was found by JAVA_HOME or on the PATH'
  return new AppError('NEO4J_UNAVAILABLE', problem, HINT)
}

/** JAVA_HOME first, then the PATH: the first that is new enough. */
export const findJava = async (env: NodeJS.ProcessEnv, warn: (line: string) => void = () => {}): Promise<Java> => {
  const home = env['JAVA_HOME']
  const tooOld: Java[] = []
  for (const command of new Set([...(home ? [join(home, 'bin', 'java')] : []), ...onPath('java', env)])) {
    const java = await describe(command)
    if (java && java.major >= OLDEST) {
      if (!SUPPORTED.includes(java.major)) warn(`Java ${java.version} at ${command}: Neo4j is made for Java 17 or 21`)
      return java
    }
    if (java) tooOld.push(java)
  }
  throw missing(tooOld)
}
