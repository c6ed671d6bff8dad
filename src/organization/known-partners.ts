import type { CoHostsArguments } from '../../schema/types/arguments.js'
import type { DataAccess } from '../graph/access.js'
import { coHosts } from './organization.relations.js'

const looked = new WeakMap<DataAccess, Map<string, Promise<CoHostsArguments>>>()

/**
 * The arguments, with ids that were merged away replaced by those of the survivors; undefined where they name nothing.
 * Looked up before the list is asked for, once a request: an id of nothing would empty one list and leave another whole.
 * @throws NOT_FOUND naming the argument that nothing answers to.
 */
export const knownPartners = (data: DataAccess, args: CoHostsArguments): Promise<CoHostsArguments> | undefined => {
  const [ids, codes] = [coHosts.ids(args), coHosts.codes(args)]
  if (ids.length + codes.length === 0) return undefined
  const known = looked.get(data) ?? new Map<string, Promise<CoHostsArguments>>()
  looked.set(data, known)
  const key = JSON.stringify(args)
  const found =
    known.get(key) ??
    data.check(ids, codes).then((survivors): CoHostsArguments => {
      if (survivors.size === 0) return args
      const survivorOf = (id: string): string => survivors.get(id) ?? id
      return { ...args, alsoWith: args.alsoWith?.map(survivorOf), notWith: args.notWith?.map(survivorOf) }
    })
  known.set(key, found)
  return found
}
