import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.js'
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

/** A number that opens what it counts; 0 opens nothing. */
export const EvidenceCount = ({ count, of, label }: { count: number; of: EvidenceOf; label: string }) => {
  const { number } = useText()
  if (count === 0) return number(0)
  return (
    <EvidenceLink of={of} label={label}>
      {number(count)}
    </EvidenceLink>
  )
}
