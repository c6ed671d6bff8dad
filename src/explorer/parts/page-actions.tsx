import { lazy, Suspense, useState } from 'react'
import { useText } from '../text/use-text.js'
import { citationOf } from './citation.js'
import { CopyButton } from './copy-button.js'
import { Drawer } from './drawer.js'
import { frameOf } from './embedding.js'
import { useStatus } from './status.js'

const NoteDrawer = lazy(async () => ({ default: (await import('./notes.js')).NoteDrawer }))

/** The address of the view, without an open drawer. */
const address = (): string => {
  const url = new URL(window.location.href)
  url.searchParams.delete('evidence')
  return url.href
}
const today = (): string => new Date().toISOString().slice(0, 10)

const Cite = ({ title, close }: { title: string; close: () => void }) => {
  const { text } = useText()
  const status = useStatus()
  const citation =
    status &&
    citationOf({
      authors: text.actions.authors,
      title: text.actions.cited(title, status.dataVersion),
      version: status.dataVersion,
      changed: status.changedAt?.slice(0, 10) ?? today(),
      accessed: today(),
      url: address(),
    })
  return (
    <Drawer title={text.actions.citeTitle} close={close} middle>
      <p className="small soft">{text.actions.citeHint}</p>
      <pre tabIndex={0} className="wrapped">
        {citation ?? text.state.loading}
      </pre>
      {citation && <CopyButton text={citation}>{text.actions.copy}</CopyButton>}
    </Drawer>
  )
}

const Report = ({ title, close }: { title: string; close: () => void }) => {
  const { text } = useText()
  const status = useStatus()
  const report = text.actions.reportText(title, address(), String(status?.dataVersion ?? ''))
  return (
    <Drawer title={text.actions.reportTitle} close={close} middle>
      <p className="small soft">{text.actions.reportHint}</p>
      <pre tabIndex={0} className="wrapped">
        {report}
      </pre>
      <CopyButton text={report}>{text.actions.copy}</CopyButton>
    </Drawer>
  )
}

const Embed = ({ title, close }: { title: string; close: () => void }) => {
  const { text } = useText()
  const html = frameOf(title)
  return (
    <Drawer title={text.embed.title} close={close} middle>
      <p className="small soft">{text.embed.hint}</p>
      <pre tabIndex={0} className="wrapped">
        {html}
      </pre>
      <CopyButton text={html}>{text.actions.copy}</CopyButton>
    </Drawer>
  )
}

/** What can be taken away from a page: its address, how to cite it, paper, a report of what is wrong. */
export const PageActions = ({ title, embeddable = false }: { title: string; embeddable?: boolean }) => {
  const { text } = useText()
  const [open, setOpen] = useState<'cite' | 'report' | 'embed' | 'note'>()
  const close = () => setOpen(undefined)
  return (
    <div className="actions no-print" role="group" aria-label={text.actions.label}>
      <CopyButton text={address}>{text.actions.link}</CopyButton>
      <button type="button" className="button button-plain" onClick={() => setOpen('cite')}>
        {text.actions.cite}
      </button>
      <button type="button" className="button button-plain" onClick={() => window.print()}>
        {text.actions.print}
      </button>
      {embeddable && (
        <button type="button" className="button button-plain" onClick={() => setOpen('embed')}>
          {text.embed.title}
        </button>
      )}
      <button type="button" className="button button-plain" onClick={() => setOpen('note')}>
        {text.notes.title}
      </button>
      <button type="button" className="button button-plain" onClick={() => setOpen('report')}>
        {text.actions.report}
      </button>
      {open === 'note' && (
        <Suspense>
          <NoteDrawer title={title} close={close} />
        </Suspense>
      )}
      {open === 'cite' && <Cite title={title} close={close} />}
      {open === 'embed' && <Embed title={title} close={close} />}
      {open === 'report' && <Report title={title} close={close} />}
    </div>
  )
}
