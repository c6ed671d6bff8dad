import { relation } from '../graph/relation.js'

export const version = relation('Query.status', 'status/version')
export const counts = relation('Status.counts', 'status/counts')
