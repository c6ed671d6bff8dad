import type { QualityItemsArguments } from '../../schema/types/quality.js'
import { relation } from '../graph/relation.js'

export const checks = relation('Quality.checks', 'quality/checks')
export const certainties = relation('Quality.certainties', 'quality/certainties')
export const licences = relation('Quality.licences', 'quality/licences')
export const items = relation<QualityItemsArguments>('Query.qualityItems', 'quality/items', {
  node: 'entity',
  args: ({ check, lookedAt }) => ({ params: { check, lookedAt: lookedAt || undefined }, orderBy: { field: check } }),
})
