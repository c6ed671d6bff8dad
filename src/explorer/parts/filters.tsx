import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '../text/use-text.js'

const wide = window.matchMedia('(min-width: 641px)')
const watch = (changed: () => void) => {
  wide.addEventListener('change', changed)
  return () => wide.removeEventListener('change', changed)
}

/** What a field says, by its label; nothing where it is left as it was. */
export type Said = readonly (readonly [label: string, value: string | undefined])[]

interface FiltersProps {
  said: Said
  /** Nothing is found before they are filled. */
  isNeeded?: boolean
  children: ReactNode
}

/** The fields that say what counts. A narrow screen shows in words what they say and folds them away; paper shows the words alone. */
export const Filters = ({ said, isNeeded = false, children }: FiltersProps) => {
  const { text } = useText()
  const isWide = useSyncExternalStore(watch, () => wide.matches)
  const [isOpen, open] = useState(false)
  const words = said.flatMap(([label, value]) => (value ? [`${label} ${value}`] : [])).join(' · ')
  return (
    <>
      <details
        className="filters no-print"
        open={isWide || isNeeded || isOpen}
        onToggle={({ currentTarget }) => !isWide && open(currentTarget.open)}
      >
        <summary>
          {text.network.filters} {words && <span className="small soft">{words}</span>}
        </summary>
        <div className="blanks" role="group" aria-label={text.network.filters}>
          {children}
        </div>
      </details>
      {words && <p className="only-print">{words}</p>}
    </>
  )
}
