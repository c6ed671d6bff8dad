import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { DockerfileParser, type Copy, type From } from 'dockerfile-ast'
import { parse } from 'yaml'
import { settings } from '../../src/config.js'
import { inPackage } from '../../src/root.js'
import { textOf } from './repository.js'

const dockerfile = DockerfileParser.parse(textOf('Dockerfile'))
const instructions = dockerfile.getInstructions()
const argumentsOf = (keyword: string): string[] =>
  instructions.filter((one) => one.getKeyword() === keyword).map((one) => one.getArgumentsContent() ?? '')
const lastStage = instructions.slice(instructions.findLastIndex((one) => one.getKeyword() === 'FROM'))
const inLastStage = (keyword: string): number => lastStage.findIndex((one) => one.getKeyword() === keyword)

test('the Dockerfile builds in one stage and runs in another, from images of a fixed version; if not: name stage and version', () => {
  const images = dockerfile.getFROMs().map((from: From) => from.getImage()!)
  expect(images.length).toBeGreaterThanOrEqual(2)
  for (const image of images) expect(image).toMatch(/^[\w./-]+:\d[\w.-]*$/)
  const stages = dockerfile.getFROMs().flatMap((from: From) => from.getBuildStage() ?? [])
  const copied = dockerfile.getCOPYs().flatMap((copy: Copy) => copy.getFromFlag()?.getValue() ?? [])
  expect(copied.length).toBeGreaterThan(0)
  expect(copied.filter((name) => !stages.includes(name))).toEqual([])
})

test('the container runs as a user without rights, tells whether it is well, and gets signals itself; if not: see its last stage', () => {
  const user = lastStage[inLastStage('USER')]?.getArgumentsContent()
  expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
  expect(inLastStage('USER')).toBeLessThan(inLastStage('CMD'))
  expect(lastStage[inLastStage('HEALTHCHECK')]?.getArgumentsContent()).toMatch(/health\/ready/)
  expect(JSON.parse(argumentsOf('CMD').at(-1)!)).toEqual(['node', '--max-semi-space-size=32', 'dist/src/cli/main.js', 'serve'])
})

test('what the Dockerfile copies exists, .dockerignore leaves it in, and no secret is built in; if not: correct the path', () => {
  const ignored = textOf('.dockerignore').trim().split('\n')
  const sources = dockerfile
    .getCOPYs()
    .filter((copy: Copy) => !copy.getFromFlag())
    .flatMap((copy: Copy) => copy.getArguments().slice(0, -1))
    .map((one) => one.getValue())
  expect(sources).toContain('src')
  expect(sources.filter((path) => !existsSync(inPackage(path)) || ignored.includes(path))).toEqual([])
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules']))
  expect([...argumentsOf('ENV'), ...argumentsOf('ARG')].join('\n')).not.toMatch(/PASSWORD|SECRET|TOKEN|KEY/)
})

interface Service {
  image?: string
  build?: string
  environment: Record<string, string>
  ports?: string[]
  privileged?: boolean
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  volumes?: string[]
}
const compose = parse(textOf('compose.yaml')) as { services: Record<'neo4j' | 'server', Service>; volumes: Record<string, unknown> }

test('compose.yaml has no password of its own: one is demanded by name; if not: write ${NAME:?what to set}', () => {
  for (const { environment } of Object.values(compose.services))
    for (const [name, value] of Object.entries(environment))
      if (/PASSWORD|AUTH|SECRET/.test(name)) expect(value).toMatch(/^(neo4j\/)?\$\{\w+:\?[^}]+\}$/)
  expect(compose.services.neo4j.environment['NEO4J_AUTH']).toBeDefined()
  expect(textOf('compose.yaml')).not.toMatch(/\$\{\w+:?-/)
})

test('in compose.yaml Neo4j is for the server alone, and the server for this machine until a proxy is put before it', () => {
  const { neo4j, server } = compose.services
  expect(neo4j.ports).toBeUndefined()
  expect(neo4j.image).toMatch(/^neo4j:5\.26/)
  expect(neo4j.volumes?.map((volume) => volume.split(':')[0])).toEqual(Object.keys(compose.volumes))
  expect(neo4j.healthcheck?.test.length).toBeGreaterThan(1)
  for (const port of server.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
  expect(server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
  expect(server).toMatchObject({ build: '.', read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
  for (const service of [neo4j, server]) expect(service.privileged).toBeUndefined()
})

test('compose.yaml sets only what the program knows; if not: see the settings in the README', () => {
  const set = Object.keys(compose.services.server.environment)
  expect(set).toContain('NEO4J_URI')
  expect(set.filter((name) => !(name in settings.shape))).toEqual([])
})
