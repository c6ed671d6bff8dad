import type { Mention, SourceDraft, StatementDraft } from '../draft.js'

/**
 * What one record of a file says. The same mention key in two parts of one reading is the same mention; parts may share mentions and
 * statements, which are therefore not to be changed.
 */
export interface Part {
  mentions: Map<string, Mention>
  statements: StatementDraft[]
  /** Source of this record alone, where the file names one for each. */
  source?: SourceDraft
}

/** A record that cannot be taken, and why. */
export interface Rejection {
  /** Line on which the record begins, counted from 1. */
  line: number
  /** Column or field at fault. */
  field?: string
  reason: string
  /** What to do about it, one sentence. */
  hint: string
  /** The record's first 500 characters. */
  record: string
}

export type Item = { line: number; part: Part } | { line: number; rejection: Rejection }

/** One document that is too large to be held in memory: its records come one by one, in file order. */
export interface Reading {
  documentId: string
  source: SourceDraft
  text?: string
  /** Whether its names may lead to entities that are known already: each is then noted as a mention. */
  mentions: boolean
  /** SHA-256 over the file's bytes, the mapping and the reader's version; for a pipe the input is spooled to a temporary file first. */
  checksum(): Promise<string>
  /** Bytes of input consumed so far and in all, for progress. */
  progress(): { read: number; of: number }
  /** Reads from the start; may be called again. Throws BAD_DOCUMENT where reading on is impossible. */
  items(): AsyncIterable<Item>
  /** Removes what was spooled. */
  close(): Promise<void>
}
