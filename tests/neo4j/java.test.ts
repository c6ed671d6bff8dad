import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { findJava } from '../../src/neo4j/java.js'
import { fakeJava, newFolder, removeFolders } from './fixtures.js'

afterAll(removeFolders)

test('without any Java, says which package to install', async () => {
  await expect(findJava({ PATH: newFolder() })).rejects.toMatchObject({
    code: 'NEO4J_UNAVAILABLE',
    message: 'no Java was found by JAVA_HOME or on the PATH',
    hint: expect.stringContaining('openjdk-17-jre-headless'),
  })
})

test('takes JAVA_HOME before the PATH', async () => {
  const [home, other] = [fakeJava('21.0.1'), fakeJava('17.0.9')]
  const java = await findJava({ JAVA_HOME: home, PATH: join(other, 'bin') })
  expect(java).toEqual({ command: join(home, 'bin', 'java'), version: '21.0.1', major: 21 })
})

test('passes over a Java that is too old', async () => {
  const [old, good] = [fakeJava('1.8.0_392'), fakeJava('17.0.9')]
  const java = await findJava({ JAVA_HOME: old, PATH: join(good, 'bin') })
  expect(java.version).toBe('17.0.9')
})

test('names the Java that is too old when there is no other', async () => {
  const old = fakeJava('11.0.2')
  await expect(findJava({ JAVA_HOME: old, PATH: '' })).rejects.toMatchObject({
    message: `Neo4j needs Java 17 or later, but ${old}/bin/java is Java 11.0.2`,
  })
})

test('warns about a Java that Neo4j is not made for', async () => {
  const warnings: string[] = []
  await findJava({ JAVA_HOME: fakeJava('25'), PATH: '' }, (line) => warnings.push(line))
  expect(warnings).toEqual([expect.stringContaining('Neo4j is made for Java 17 or 21')])
})
