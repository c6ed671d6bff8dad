import { useEffect, useState } from 'react'
import { useText } from '../text/use-text.js'

/** Copies a text; an address that is not secure has no clipboard, and then the text is selected by hand. */
export const CopyButton = ({ text: copied, children }: { text: string | (() => string); children: string }) => {
  const { text } = useText()
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return undefined
    const timer = setTimeout(() => setDone(false), 2_000)
    return () => clearTimeout(timer)
  }, [done])
  if (!('clipboard' in navigator)) return undefined
  const copy = async () => {
    await navigator.clipboard.writeText(typeof copied === 'string' ? copied : copied())
    setDone(true)
  }
  return (
    <button type="button" className="button button-plain" onClick={() => void copy()}>
      <span aria-live="polite">{done ? `✓ ${text.actions.copied}` : children}</span>
    </button>
  )
}
