import { useEffect, useId, useState } from 'react'
import { useText } from '../../text/use-text.js'

interface YearRangeProps {
  first: number
  last: number
  since: string | undefined
  until: string | undefined
  onChange: (part: { since: string | undefined; until: string | undefined }) => void
}

/** Two sliders: the part of the time axis that counts. At both ends nothing is left out, undated activities neither. */
export const YearRange = ({ first, last, since, until, onChange }: YearRangeProps) => {
  const { text } = useText()
  const id = useId()
  const [moved, setMoved] = useState<{ from: number; to: number }>()
  const { from, to } = moved ?? { from: Number(since ?? first), to: Number(until ?? last) }
  useEffect(() => {
    if (!moved) return undefined
    const next = { since: from > first ? String(from) : undefined, until: to < last ? String(to) : undefined }
    // A slider passes many years on its way.
    const timer = setTimeout(() => {
      setMoved(undefined)
      if (next.since !== since || next.until !== until) onChange(next)
    }, 400)
    return () => clearTimeout(timer)
  })
  const slider = (name: string, label: string, value: number, put: (year: number) => void) => (
    <div className="range">
      <label className="small soft" htmlFor={`${id}${name}`}>
        {label} <output>{value}</output>
      </label>
      <input id={`${id}${name}`} type="range" min={first} max={last} value={value} onChange={({ target }) => put(Number(target.value))} />
    </div>
  )
  return (
    <>
      {slider('from', text.network.since, from, (year) => setMoved({ from: year, to: Math.max(year, to) }))}
      {slider('to', text.network.until, to, (year) => setMoved({ from: Math.min(year, from), to: year }))}
    </>
  )
}
