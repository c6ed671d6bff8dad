import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql'
import { getMetadataStorage } from 'type-graphql'

type Storage = ReturnType<typeof getMetadataStorage>
type Method = Storage['fieldResolvers'][number] | Storage['queries'][number]
type Parameter = NonNullable<Method['params']>[number]
type Values = Record<string, unknown>
type Resolve = GraphQLFieldResolver<unknown, unknown, Values>
type Reader = (...given: Parameters<Resolve>) => unknown

const readerOf = (parameter: Parameter): Reader => {
  switch (parameter.kind) {
    case 'root': {
      const { propertyName } = parameter
      return propertyName === undefined ? (root) => root : (root) => (root as Values)[propertyName]
    }
    case 'context': {
      const { propertyName } = parameter
      return propertyName === undefined ? (_, __, context) => context : (_, __, context) => (context as Values)[propertyName]
    }
    case 'args':
      return (_, args) => args
    case 'arg': {
      const { name } = parameter
      return (_, args) => args[name]
    }
    case 'info':
      return (_, __, ___, info) => info
    default:
      throw new Error(
        `${parameter.target.name}.${parameter.methodName} has a parameter of a kind that no resolver has here: ${parameter.kind}.`,
      )
  }
}

const instances = new Map<unknown, Record<string, (...given: unknown[]) => unknown>>()
const resolverOf = ({ target, methodName, params = [] }: Method): Resolve => {
  const instance = instances.get(target) ?? (new (target as new () => Record<string, (...given: unknown[]) => unknown>)() as never)
  instances.set(target, instance)
  const method = instance[methodName]!
  const readers = params.toSorted((a, b) => a.index - b.index).map(readerOf)
  return (root, args, context, info) =>
    method.apply(
      instance,
      readers.map((read) => read(root, args, context, info)),
    )
}

/** The class of a type, those it extends, and those of its interfaces, the nearest first. */
const ownersOf = (target: unknown, interfaces: ReadonlyMap<unknown, readonly unknown[]>): unknown[] => {
  if (typeof target !== 'function') return []
  const above = [Object.getPrototypeOf(target) as unknown, ...(interfaces.get(target) ?? [])]
  return [target, ...above.flatMap((one) => ownersOf(one, interfaces))]
}

/**
 * Has the schema call the methods of resolver classes as they are. type-graphql looks at each call for an instance, for middleware and for
 * arguments to validate and to make objects of, and waits for them; there are none here, and a large answer would be mostly waiting.
 * Types of what an interface stands for are known at once as well. Called once a schema is built.
 */
export const resolveDirectly = (schema: GraphQLSchema): void => {
  const { queries, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage()
  const fields = schema.getQueryType()!.getFields()
  for (const method of queries) if (fields[method.schemaName]) fields[method.schemaName]!.resolve = resolverOf(method)
  const types = [...objectTypes, ...interfaceTypes]
  const interfaces = new Map(types.map(({ target, interfaceClasses = [] }) => [target as unknown, interfaceClasses as unknown[]]))
  for (const { name, target } of types) {
    const type = schema.getType(name)
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    const owners = ownersOf(target, interfaces)
    for (const field of Object.values(type.getFields())) {
      const methods = fieldResolvers.filter(({ kind, schemaName }) => kind === 'external' && schemaName === field.name)
      const owner = owners.find((one) => methods.some(({ getObjectType }) => getObjectType!() === one))
      const method = methods.find(({ getObjectType }) => getObjectType!() === owner)
      if (method) field.resolve = resolverOf(method)
    }
  }
  for (const { name, resolveType } of interfaceTypes) {
    const type = schema.getType(name)
    if (isAbstractType(type) && resolveType) type.resolveType = resolveType as GraphQLTypeResolver<unknown, unknown>
  }
}
