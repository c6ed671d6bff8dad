import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { CommonSearch } from '../search-params.js'

// Fetched when the first number is opened: no page needs it to be drawn.
const EvidenceDrawer = lazy(async () => ({ default: (await import('./evidence-drawer.js')).EvidenceDrawer }))

/** The evidence that the address asks for, over whatever page. */
export const Evidence = () => {
  const { evidence } = useSearch({ strict: false }) as CommonSearch
  return (
    evidence && (
      <Suspense>
        <EvidenceDrawer />
      </Suspense>
    )
  )
}
