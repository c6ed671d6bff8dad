import type { NetworkInput } from '../../api/operations.js'
import { inputOf, scopeIn, type NetworkScope } from '../../parts/network-scope.js'
import { known, oneOf, textIn } from '../../search-params.js'

export interface NetworkSearch extends NetworkScope {
  /** Whose neighbours are drawn too: ids with commas between. */
  expand?: string
  colour?: 'group'
  chosen?: string
}

/** How many organizations are drawn; the first unless another is chosen. */
export const networkSizes = ['300', '50', '100', '1000', '2000']

export const networkIn = (raw: Record<string, unknown>): NetworkSearch =>
  known({
    ...scopeIn(raw, networkSizes),
    expand: textIn(raw, 'expand', /^[\w-]{1,60}(,[\w-]{1,60}){0,49}$/),
    colour: oneOf(raw, 'colour', ['group']),
    chosen: textIn(raw, 'chosen', /^[\w-]{1,60}$/),
  })

export const mostOf = ({ most }: NetworkSearch): number => Number(most ?? networkSizes[0])

export const networkInput = (search: NetworkSearch): NetworkInput => ({
  ...inputOf(search, mostOf(search)),
  ...(search.focus && { ego: [...new Set([search.focus, ...(search.expand?.split(',') ?? [])])] }),
})
