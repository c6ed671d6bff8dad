import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { distributionPaths, ensureDistribution } from '../../src/neo4j/distribution.js'
import { fakeProgram, newFolder, removeFolders } from './fixtures.js'

afterAll(removeFolders)

/** A Maven that makes empty jars, and a line in `calls` for each call. */
const fakeMaven = () => {
  const bin = newFolder()
  const calls = join(bin, 'calls')
  fakeProgram(
    join(bin, 'mvn'),
    `for arg; do case $arg in -DoutputDirectory=*) out=\${arg#*=};; server|gds) profile=$arg;; esac; done
    echo $profile >>${calls}
    mkdir -p $out && cd $out && touch org.x.shared-1.2.jar
    if [ $profile = server ]; then touch org.neo4j.neo4j-5.26.30.jar org.x.shared-2.0.jar
    else touch org.neo4j.gds.shared-2.13.9.jar org.neo4j.gds.proc-common-2.13.9.jar; fi
    sleep 0.2`,
  )
  const env = { PATH: `${bin}:/usr/bin:/bin` }
  return { env, calls: () => readFileSync(calls, 'utf8').trim().split('\n') }
}

test('without Maven, says which package to install', async () => {
  const fetching = ensureDistribution(join(newFolder(), 'dist'), () => {}, { PATH: newFolder() })
  await expect(fetching).rejects.toMatchObject({
    code: 'NEO4J_UNAVAILABLE',
    hint: expect.stringContaining('Install Maven'),
  })
})

test("passes on Maven's first error and leaves nothing behind", async () => {
  const [bin, parent] = [newFolder(), newFolder()]
  fakeProgram(join(bin, 'mvn'), 'echo "[ERROR] Unknown host repo.example"; echo "[ERROR] To see the stack trace"; exit 1')
  const dist = join(parent, 'dist')
  const fetching = ensureDistribution(dist, () => {}, { PATH: `${bin}:/usr/bin:/bin` })
  await expect(fetching).rejects.toMatchObject({ message: 'Maven could not fetch Neo4j: Unknown host repo.example' })
  expect(existsSync(dist)).toBe(false)
})

test('keeps the jars of the server apart from those of GDS, each library once', async () => {
  const [maven, dist] = [fakeMaven(), join(newFolder(), 'dist')]
  await ensureDistribution(dist, () => {}, maven.env)
  const { lib, plugins, procedures } = distributionPaths(dist)
  expect(readdirSync(lib)).toContain('org.neo4j.neo4j-5.26.30.jar')
  expect(readdirSync(plugins)).toEqual(['org.neo4j.gds.proc-common-2.13.9.jar', 'org.neo4j.gds.shared-2.13.9.jar'])
  expect(readdirSync(procedures)).toEqual(['org.neo4j.gds.proc-common-2.13.9.jar'])
})

test('fetches once when asked twice at the same time, and not again after that', async () => {
  const [maven, parent] = [fakeMaven(), newFolder()]
  const dist = join(parent, 'dist')
  await Promise.all([ensureDistribution(dist, () => {}, maven.env), ensureDistribution(dist, () => {}, maven.env)])
  await ensureDistribution(dist, () => {}, { PATH: '' })
  expect(maven.calls()).toEqual(['server', 'gds'])
  expect(readdirSync(parent)).toEqual(['dist'])
})

test('fetches again what another pom.xml asked for', async () => {
  const [maven, dist] = [fakeMaven(), join(newFolder(), 'dist')]
  mkdirSync(dist)
  writeFileSync(distributionPaths(dist).stamp, 'of an older pom')
  writeFileSync(join(dist, 'old.jar'), '')
  await ensureDistribution(dist, () => {}, maven.env)
  expect(readdirSync(dist)).toEqual(['lib', 'plugins', 'procedures', 'stamp'])
})

test('does not touch a folder that holds something else', async () => {
  const [maven, dist] = [fakeMaven(), newFolder()]
  writeFileSync(join(dist, 'letter.txt'), 'dear')
  await expect(ensureDistribution(dist, () => {}, maven.env)).rejects.toMatchObject({ code: 'NEO4J_UNAVAILABLE' })
  expect(readdirSync(dist)).toEqual(['letter.txt'])
})
