import { Outlet } from '@tanstack/react-router'
import { useEffect, useRef, type MouseEvent } from 'react'
import { Evidence } from '../parts/evidence.js'
import { fullAddress } from '../parts/embedding.js'
import { useStatus } from '../parts/status.js'
import { useText } from '../text/use-text.js'

/** Tells the page around the frame how high the view is, whenever that changes: `{type: 'partnership-graph:height', height}`, in CSS pixels. */
const tellHeight = (height: number): void => window.parent.postMessage({ type: 'partnership-graph:height', height: Math.ceil(height) }, '*')

/** Whatever leads away from the view opens in a tab of its own, as the full page. */
const leaveFrame = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || new URL(link.href).pathname === window.location.pathname) return
  event.preventDefault()
  event.stopPropagation()
  window.open(link.href, '_blank', 'noopener')
}

/** What stands around a view in somebody else's page: where it is from, and the way to the whole. */
export const EmbedShell = () => {
  const { text, date } = useText()
  const status = useStatus()
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const observer = new ResizeObserver(() => view.current && tellHeight(view.current.getBoundingClientRect().height))
    if (view.current) observer.observe(view.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={view} className="embed" onClickCapture={leaveFrame}>
      <main id="main">
        <Outlet />
      </main>
      <footer className="embed-foot small">
        <span>{text.embed.from}</span>
        {status && <span>{text.home.dated(date(status.changedAt?.slice(0, 10)), status.dataVersion)}</span>}
        <a href={fullAddress()} target="_blank" rel="noopener">
          {text.embed.open} <span aria-hidden="true">↗</span>
        </a>
      </footer>
      <Evidence />
    </div>
  )
}
