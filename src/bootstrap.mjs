// The only program that runs before anything is installed or built: plain JavaScript, Node's own modules only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...path) => join(root, ...path)
const dist = at('dist')
const explorer = join(dist, 'explorer')
const serverStamp = join(dist, '.stamp')
const explorerStamp = join(explorer, '.stamp')
const modulesStamp = at('node_modules', '.package-lock.sha256')
const viteConfig = at('src', 'explorer', 'vite.config.ts')

/** A failure told in one message: no stack trace. */
class Failure extends Error {}

// On stderr, so that what a command prints on stdout is all its own.
const say = (line) => process.stderr.write(`${line}\n`)
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

const timed = async (what, work) => {
  const begun = Date.now()
  const result = await work()
  say(`${what} (${seconds(begun)})`)
  return result
}

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Failure(`This needs Node.js 20.19 or later, and runs on ${process.versions.node}. Get it from https://nodejs.org.`)
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program to its end, handing signals on. Answers its exit code, with what it printed unless it inherits our output. */
const run = (command, args, options = {}) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const forward = signals.map((name) => [name, () => child.kill(name)])
    for (const [name, pass] of forward) process.on(name, pass)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
    child.on('error', (error) => fail(new Failure(`${command} cannot be run: ${error.message}`)))
    child.on('close', (code, signal) => {
      for (const [name, pass] of forward) process.off(name, pass)
      done({ code: code ?? 128 + constants.signals[signal], output })
    })
  })

/** The reason stands in the first lines (npm) or in the last (a stack). */
const abridged = (output) => {
  const lines = output.trim().split('\n')
  return (lines.length > 40 ? [...lines.slice(0, 20), '…', ...lines.slice(-15)] : lines).join('\n')
}

const check = (what, { code, output }) => {
  if (code !== 0) throw new Failure(`${what} failed with code ${code}:\n${abridged(output)}`)
}

const mustRun = async (what, command, args) => check(what, await run(command, args))

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))

const hashOf = (files) => {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

const configs = () => [at('package-lock.json'), at('tsconfig.json'), at('tsconfig.build.json')]
const serverHash = () => {
  const isSource = (file) => file.endsWith('.ts') && !file.startsWith(at('src', 'explorer'))
  return hashOf([...filesIn(at('src')), ...filesIn(at('schema'))].filter(isSource).concat(configs()))
}
// The pages may show the printed schema.
const printedSchema = () => filesIn(at('schema')).filter((file) => file.endsWith('.graphql'))
const explorerHash = () => hashOf([...filesIn(at('src', 'explorer')), ...printedSchema(), ...configs()])

const reads = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** True when npm's own record says that what is installed is what the lock file asks for. */
const alreadyInstalled = () => {
  const record = reads(at('node_modules', '.package-lock.json'))
  if (!record) return false
  const installed = JSON.parse(record).packages
  const wanted = Object.entries(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages)
  const fits = ([path, { version, integrity, optional }]) => {
    const found = installed[path]
    return found ? found.version === version && found.integrity === integrity : Boolean(optional)
  }
  return wanted.filter(([path]) => path !== '').every(fits)
}

/**
 * `npm ci` refuses a lock file made with a registry that lacks the binaries of other platforms (EUSAGE);
 * `npm install` keeps to its versions as well and adds what is missing.
 */
const installPackages = async () => {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const clean = await run('npm', ['ci', ...quiet])
  if (!clean.output.includes('EUSAGE')) return check('npm ci', clean)
  await mustRun('npm install', 'npm', ['install', '--no-save', ...quiet])
}

const install = async () => {
  const wanted = hashOf([at('package-lock.json')])
  if (reads(modulesStamp) === wanted) return
  if (!alreadyInstalled()) await timed('Installed the packages', installPackages)
  writeFileSync(modulesStamp, wanted)
}

/** Builds go on here, out of sight; what a killed one left is removed a day later. */
const workshop = () => {
  const shops = at('.cache', 'build')
  mkdirSync(shops, { recursive: true })
  const abandoned = (name) => Date.now() - statSync(join(shops, name)).mtimeMs > 86_400_000
  for (const name of readdirSync(shops).filter(abandoned)) rmSync(join(shops, name), { recursive: true, force: true })
  return mkdtempSync(join(shops, `${process.pid}-`))
}

/** Calls `make` with a fresh folder and swaps it in when that went well, so that a killed build leaves the old one whole. */
const rebuild = async (place, stamp, wanted, make) => {
  const shop = workshop()
  const made = join(shop, 'new')
  try {
    await make(made)
    writeFileSync(join(made, '.stamp'), wanted)
    mkdirSync(dirname(place), { recursive: true })
    if (existsSync(place)) renameSync(place, join(shop, 'old'))
    renameSync(made, place)
  } catch (error) {
    // Another process swapped in the same build first.
    if (!error.syscall || reads(stamp) !== wanted) throw error
  } finally {
    rmSync(shop, { recursive: true, force: true })
  }
}

const buildServer = async () => {
  const wanted = serverHash()
  if (reads(serverStamp) === wanted) return
  const make = async (made) => {
    const compiler = at('node_modules', 'typescript', 'bin', 'tsc')
    await mustRun('The build', process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', made])
    if (existsSync(explorer)) cpSync(explorer, join(made, 'explorer'), { recursive: true })
  }
  await timed('Built the server', () => rebuild(dist, serverStamp, wanted, make))
}

const buildExplorer = async () => {
  if (!existsSync(viteConfig)) return
  const wanted = explorerHash()
  if (reads(explorerStamp) === wanted) return
  const make = async (made) => {
    const vite = at('node_modules', 'vite', 'bin', 'vite.js')
    const args = [vite, 'build', '--config', viteConfig, '--outDir', made, '--emptyOutDir', '--logLevel', 'warn']
    await mustRun('The build of the pages', process.execPath, args)
  }
  await timed('Built the pages', () => rebuild(explorer, explorerStamp, wanted, make))
}

const built = (...path) => import(pathToFileURL(join(dist, 'src', ...path)).href)

const runProgram = async (args) => {
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, join(dist, 'src', 'cli', 'main.js'), ...args]
  await built('cli', 'main.js')
}

const fetchNeo4j = async () => {
  const { loadConfig } = await built('config.js')
  const { ensureDistribution } = await built('neo4j', 'distribution.js')
  const { ensureClassArchive } = await built('neo4j', 'class-archive.js')
  const { NEO4J_DIST } = loadConfig()
  await ensureDistribution(NEO4J_DIST, say)
  await ensureClassArchive(NEO4J_DIST, say)
}

const runTests = async (args) => {
  await fetchNeo4j()
  const begun = Date.now()
  const jest = at('node_modules', 'jest', 'bin', 'jest.js')
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  const { code } = await run(process.execPath, [...flags, jest, ...args], { stdio: 'inherit' })
  say(`Tests: ${code === 0 ? 'passed' : `failed with code ${code}`} in ${seconds(begun)}`)
  process.exitCode = code
}

const commands = {
  start: async (args) => {
    await buildExplorer()
    await runProgram(['serve', ...args])
  },
  cli: runProgram,
  test: async (args) => {
    await buildExplorer()
    await runTests(args)
  },
  bench: async (args) => {
    await fetchNeo4j()
    const loader = pathToFileURL(at('tests', 'neo4j', 'typescript.mjs')).href
    const { code } = await run(process.execPath, ['--import', loader, at('tests', 'bench', 'main.ts'), ...args], { stdio: 'inherit' })
    process.exitCode = code
  },
}

const main = async ([name, ...args]) => {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
  if (!command) throw new Failure(`Usage: node src/${basename(import.meta.url)} ${Object.keys(commands).join('|')} [arguments]`)
  checkNode()
  await install()
  await buildServer()
  await command(args)
}

main(process.argv.slice(2)).catch((error) => {
  // An AppError carries a hint, a system error says what it could not do; anything else is a bug and shows where.
  const told = error instanceof Failure || error?.name === 'AppError' || error?.syscall
  say(told ? [error.message, error.hint].filter(Boolean).join('\n') : (error?.stack ?? String(error)))
  process.exitCode = 1
})
