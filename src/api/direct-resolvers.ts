import { isAbstractType, isInterfaceType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema, type GraphQLTypeResolver } from 'graphql'
import { getMetadataStorage } from 'type-graphql'

type Storage = ReturnType<typeof getMetadataStorage>
type Method = Storage['fieldResolvers'][number] | Storage['queries'][number]
type Parameter = NonNullable<Method['params']>[number]
type Resolve = GraphQLFieldResolver<any, any, Record<string, unknown>>
type Reader = (...given: Parameters<Resolve>) => unknown

const readerOf = (parameter: Parameter): Reader => {
  switch (parameter.kind) {
    case 'root': {
      const { propertyName } = parameter
      return propertyName === undefined ? (root) => root as unknown : (root: Record<string, unknown>) => root[propertyName]
    }
    case 'context': {
      const { propertyName } = parameter
      return propertyName === undefined
        ? (_, __, context) => context as unknown
        : (_, __, context: Record<string, unknown>) => context[propertyName]
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
      throw new Error(`${parameter.target.name}.${parameter.methodName} has a parameter of a kind that no resolver has here: ${parameter.kind}.`)
  }
}

const instances = new Map<unknown, Record<string, (...given: unknown[]) => unknown>>()
const resolverOf = ({ target, methodName, params = [] }: Method): Resolve => {
  const instance = instances.get(target) ?? (new (target as new () => Record<string, (...given: unknown[]) => unknown>)() as never)
  instances.set(target, instance)
  const method = instance[methodName]!
  const readers = params.toSorted((a, b) => a.index - b.index).map(readerOf)
  return (root, args, context, info) => method.apply(instance, readers.map((read) => read(root, args, context, info)))
}

/**
 * Has the schema call the methods of resolver classes as they are. type-graphql looks at each call for an instance, for middleware and for
 * arguments to validate and to make objects of, and waits for them; there are none here, and a large answer would be mostly waiting.
 * Types of what an interface stands for are known at once as well. Called once a schema is built.
 */
export const resolveDirectly = (schema: GraphQLSchema): void => {
  const { queries, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage()
  const replaced = new Map<unknown, Resolve>()
  const replace = (typeName: string | undefined, method: Method): void => {
    const type = typeName === undefined ? undefined : schema.getType(typeName)
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[method.schemaName] : undefined
    if (field?.resolve) replaced.set(field.resolve, resolverOf(method))
  }
  for (const method of queries) replace('Query', method)
  for (const method of fieldResolvers) {
    if (method.kind !== 'external') continue
    const owner = method.getObjectType!()
    replace([...objectTypes, ...interfaceTypes].find(({ target }) => target === owner)?.name, method)
  }
  // Objects share the resolvers of their interfaces.
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) field.resolve = replaced.get(field.resolve) ?? field.resolve
  for (const { name, resolveType } of interfaceTypes) {
    const type = schema.getType(name)
    if (isAbstractType(type) && resolveType) type.resolveType = resolveType as GraphQLTypeResolver<unknown, unknown>
  }
}
