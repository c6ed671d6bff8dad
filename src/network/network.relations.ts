import { relation } from '../graph/relation.js'

export const nodeActivities = relation('NetworkNode.activities', 'network/node-activities', { bind: { asked: 'asked' } })
export const linkActivities = relation('NetworkLink.activities', 'network/link-activities', {
  bind: { a: 'a', b: 'other', asked: 'asked' },
  node: 'activity',
})
export const sources = relation('Network.sources', 'network/sources', { bind: { asked: 'asked' } })
