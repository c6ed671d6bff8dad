// A process that launches the Java it is given, without waiting for it, to be killed by a test.
import { mkdirSync } from 'node:fs'
import { dataFolder } from '../../src/neo4j/data-folder.js'
import { launch } from '../../src/neo4j/launch.js'

const [dataDir = '', command = ''] = process.argv.slice(2)
const folder = dataFolder(dataDir)
mkdirSync(folder.logs, { recursive: true })
const child = launch({ java: { command, version: '17', major: 17 }, dist: dataDir, heap: '64m', jvm: [] }, folder)
console.log(child.mark.pid)
