import { scopeIn, type NetworkScope } from '../../parts/network-scope.js'
import { known, oneOf, textIn } from '../../search-params.js'

export const matrixGroups = ['sector', 'kind', 'province', 'city', 'district'] as const
export type MatrixGroup = (typeof matrixGroups)[number]
export const matrixOrders = ['degree', 'sector', 'place', 'group'] as const
export type MatrixOrder = (typeof matrixOrders)[number]

/** The usual number first. */
export const matrixSizes = ['30', '20', '50', '100'] as const
export const mostOf = ({ most }: MatrixSearch): number => Number(matrixSizes.find((size) => size === most) ?? matrixSizes[0])

export interface MatrixSearch extends NetworkScope {
  /** What is grouped by; organizations when absent. */
  by?: MatrixGroup
  order?: MatrixOrder
  /** The pair of groups that is open: two keys. */
  cell?: string
}

export const matrixIn = (raw: Record<string, unknown>) =>
  known({
    ...scopeIn(raw, matrixSizes),
    by: oneOf(raw, 'by', matrixGroups),
    order: oneOf(raw, 'order', matrixOrders),
    cell: textIn(raw, 'cell', /^\w{1,40}\.\w{1,40}$/),
  })
