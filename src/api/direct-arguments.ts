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
 * Hands the arguments of fields over as GraphQL has coerced them. type-graphql awaits each one, in order to validate it, even where
 * nothing is to be validated: every field with an argument then is a promise, and a large answer mostly waiting. Called once a schema is
 * built; building another one sets the parameters anew.
 */
export const handArgumentsOver = (): void => {
  const { fieldResolvers } = getMetadataStorage()
  for (const method of fieldResolvers) if (method.params) method.params = method.params.map(direct)
}
