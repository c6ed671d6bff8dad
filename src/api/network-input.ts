import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql'
import type { NetworkInput } from '../../schema/types/network-arguments.js'
import { badInput } from '../errors.js'

/** Reads the JSON of a NetworkInput as the API reads it: the same checks, defaults and words. Throws BAD_USER_INPUT naming the field. */
export const networkInputOf = (schema: GraphQLSchema, text: string): NetworkInput => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badInput('input', 'is not JSON', 'Write it as the input of network in the API: {"roles": ["HOST"], "since": "2020"}.')
  }
  if (value === null) throw badInput('input', 'is null', 'Leave it out, or write an object: {"roles": ["HOST"]}.')
  return coerceInputValue(value, schema.getType('NetworkInput') as GraphQLInputType, (path, _value, { message }) => {
    throw badInput(['input', ...path].join('.'), message.replace(/\.$/, ''), 'See NetworkInput in the schema of the API.')
  }) as NetworkInput
}
