import type { QualityCheck } from '../api/operations.js'

/** What is missing first, then what is doubtful. */
export const qualityChecks = [
  'NO_DATE',
  'NO_PLACE',
  'UNNAMED_PARTS',
  'NO_ENGLISH_NAME',
  'MACHINE_TRANSLATED_NAME',
  'KIND_INFERRED',
  'ONE_SOURCE',
  'UNSURE_IDENTITY',
] as const satisfies readonly QualityCheck[]
