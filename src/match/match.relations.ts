import { relation } from '../graph/relation.js'

const bind = { line: 'line' }
export const candidates = relation('Query.match', 'match/candidates', { bind })
export const places = relation('Query.match.place', 'match/places', { bind })
