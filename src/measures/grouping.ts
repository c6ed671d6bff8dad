/**
 * The group of each node: its sector, kind, place or industry, or its community in a partition. Each node has exactly one,
 * from 0 to `count` - 1; those whose group is not known are left out first (`keepNodes`) or are a group of their own.
 */
export interface Grouping {
  of: ArrayLike<number>
  count: number
}
