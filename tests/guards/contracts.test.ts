import { expect, test } from '@jest/globals'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType, type GraphQLSchema } from 'graphql'
import { recordLabels, recordLinks } from '../../schema/model/print-model.js'
import { entityKinds, labelsOf } from '../../schema/model/kinds.js'
import { tieNames } from '../../schema/model/ties.js'
import { buildApiSchema } from '../../src/api/schema.js'
import { printed } from '../../src/cli/generate.js'
import { filesBelow, textOf } from './repository.js'

for (const [path, text] of Object.entries(printed())) {
  test(`${path} is what the code prints; if not: npm run generate`, () => expect(textOf(path)).toBe(text))
}

type Described = readonly [path: string, description: string | null | undefined]

const describedIn = (schema: GraphQLSchema): Described[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type): Described[] => {
      const own: Described = [type.name, type.description]
      if (isEnumType(type))
        return [own, ...type.getValues().map(({ name, description }): Described => [`${type.name}.${name}`, description])]
      if (isInputObjectType(type))
        return [own, ...Object.values(type.getFields()).map(({ name, description }): Described => [`${type.name}.${name}`, description])]
      if (!isObjectType(type) && !isInterfaceType(type)) return [own]
      const fields = Object.values(type.getFields()).flatMap(({ name, description, args }): Described[] => [
        [`${type.name}.${name}`, description],
        ...args.map((arg): Described => [`${type.name}.${name}(${arg.name})`, arg.description]),
      ])
      // The root types are named by the specification and have no class to describe them on.
      return type === schema.getQueryType() || type === schema.getMutationType() ? fields : [own, ...fields]
    })

test('everything in the API has a description; if not: write it in schema/types or the resolver, then npm run generate', () => {
  const all = describedIn(buildApiSchema())
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([])
})

const withoutComments = (text: string): string => text.replace(/(^|\s)\/\/.*$/gm, '')

test('every label and relationship in Cypher is in the model; if not: add it to schema/model, then npm run generate', () => {
  const known = new Set<string>([...entityKinds.flatMap(labelsOf), ...tieNames, ...Object.keys(recordLabels), ...Object.keys(recordLinks)])
  const faults = [...filesBelow('cypher', '.cypher'), ...filesBelow('schema/migrations', '.cypher')].flatMap((path) => {
    const patterns = [...withoutComments(textOf(path)).matchAll(/[([]\w*:([A-Z][\w|]*)/g)].flatMap(([, names = '']) => names.split('|'))
    return patterns.filter((name) => !known.has(name)).map((name) => `${path}: ${name}`)
  })
  expect(faults).toEqual([])
})

test('no two things in the model bear one name; if so: rename one in schema/model', () => {
  const names = [
    ...entityKinds,
    'Organization',
    'Activity',
    'Entity',
    ...tieNames,
    ...Object.keys(recordLabels),
    ...Object.keys(recordLinks),
  ]
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
