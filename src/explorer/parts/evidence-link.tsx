import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { printEvidence, type EvidenceOf } from './evidence-of.js'

/** Opens the evidence over the page; the address says so, and Back closes it. */
export const EvidenceLink = ({ of, label, children }: { of: EvidenceOf; label?: string; children: ReactNode }) => (
  <Link
    to="."
    search={(old) => ({ ...old, evidence: printEvidence(of) })}
    resetScroll={false}
    className="evidence-link"
    {...(label && { 'aria-label': label })}
  >
    {children}
  </Link>
)
