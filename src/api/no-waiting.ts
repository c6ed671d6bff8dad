import { isAbstractType, type GraphQLSchema, type GraphQLTypeResolver } from 'graphql'
import { getMetadataStorage } from 'type-graphql'

type Storage = ReturnType<typeof getMetadataStorage>
type Method = Storage['fieldResolvers'][number]
type Parameter = NonNullable<Method['params']>[number]

const direct = (parameter: Parameter): Parameter => {
  const { target, methodName, index } = parameter
  const custom = { kind: 'custom', target, methodName, index, options: {} } as const
  if (parameter.kind === 'args') return { ...custom, resolver: ({ args }) => args as object }
  if (parameter.kind === 'arg') return { ...custom, resolver: ({ args }) => args[parameter.name] as unknown }
  return parameter
}

/**
 * Spares an answer two promises for each of its rows. type-graphql awaits every argument, in order to validate it, even where nothing is
 * to be validated, and every type of what an interface stands for, though each is known at once: a large answer is mostly waiting then.
 * Called once a schema is built; building another one sets the parameters anew.
 */
export const waitForNothing = (schema: GraphQLSchema): void => {
  const { fieldResolvers, interfaceTypes } = getMetadataStorage()
  for (const method of fieldResolvers) if (method.params) method.params = method.params.map(direct)
  for (const { name, resolveType } of interfaceTypes) {
    const type = schema.getType(name)
    if (isAbstractType(type) && resolveType) type.resolveType = resolveType as GraphQLTypeResolver<unknown, unknown>
  }
}
