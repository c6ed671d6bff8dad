import { useRef } from 'react'
import { useText } from '../text/use-text.js'
import { saveSvg } from './save-svg.js'
import { useCaption } from './status.js'
import { useBeginAt } from './use-begin-at.js'

export interface Bar {
  key: string
  label: string
  count: number
}
interface BarsProps {
  /** What the picture says, for those who do not see it; the numbers are in the table beside it. */
  label: string
  bars: readonly Bar[]
  /** The highest bar of the scale: pictures side by side share it, and begin at the same bars. */
  most?: number
  height?: number
  /** Name of the file that it can be saved as. */
  file?: string
}

/** Upright bars with their numbers on top; where they do not fit they scroll in a box of their own. */
export const Bars = ({ label, bars, most: shared, height = 180, file }: BarsProps) => {
  const { text, number } = useText()
  const caption = useCaption()
  const drawing = useRef<SVGSVGElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const highest = Math.max(1, ...bars.map(({ count }) => count))
  const most = shared ?? highest
  useBeginAt(box, shared ? 'g:last-of-type' : '.highest', bars.length)
  const step = bars.some((bar) => bar.label.length > 4) ? 66 : bars.length > 14 ? 46 : 60
  const [above, below] = [22, 26]
  const save = (name: string) => {
    if (drawing.current) saveSvg(drawing.current, name, [document.querySelector('h1')?.textContent ?? '', label, caption])
  }
  return (
    <figure className="chart">
      <div ref={box} className="chart-box" role="group" aria-label={label} tabIndex={0}>
        <svg ref={drawing} role="img" aria-label={label} width={bars.length * step} height={above + height + below}>
          <line x1={0} x2={bars.length * step} y1={above + height + 0.5} y2={above + height + 0.5} />
          {bars.map(({ key, label: name, count }, at) => {
            const middle = at * step + step / 2
            const top = above + height - (count / most) * height
            return (
              <g key={key}>
                <rect
                  className={count === highest ? 'highest' : undefined}
                  x={middle - step * 0.3}
                  width={step * 0.6}
                  y={top}
                  height={above + height - top}
                />
                <text className="chart-number" x={middle} y={top - 6} textAnchor="middle">
                  {number(count)}
                </text>
                <text x={middle} y={above + height + 18} textAnchor="middle">
                  {name}
                </text>
              </g>
            )
          })}
        </svg>
      </div>
      {file && (
        <button type="button" className="button button-plain no-print" onClick={() => save(file)}>
          {text.actions.svg}
        </button>
      )}
    </figure>
  )
}
