import type { Ambiguity } from './resolve.js'

/** What an import did to the graph, or would do. */
export interface Outcome {
  statements: { added: number; kept: number; retracted: number }
  entities: { new: number; matched: number }
  ambiguous: Ambiguity[]
}
/** The same, of one document. */
export interface DocumentOutcome extends Outcome {
  documentId: string
  unchanged: boolean
  /** Records read, and those of them that were rejected. */
  records: number
  rejected: number
  /** Statements that the document no longer holds, and that stay because some of its records could not be read. */
  withheld: number
}

/** A document of which nothing was done yet. */
export const newOutcome = (documentId: string): DocumentOutcome => ({
  documentId,
  unchanged: false,
  records: 0,
  rejected: 0,
  withheld: 0,
  statements: { added: 0, kept: 0, retracted: 0 },
  entities: { new: 0, matched: 0 },
  ambiguous: [],
})
