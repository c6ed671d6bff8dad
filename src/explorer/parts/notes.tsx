import { useRef, useState } from 'react'
import { useText } from '../text/use-text.js'
import { Drawer } from './drawer.js'
import { save } from './save.js'
import { useStatus } from './status.js'

/** A view with what its reader thinks of it, as a file of the reader's own: no account, and nothing leaves the browser. */
export interface Note {
  title: string
  /** Path and question of the view, without the site. */
  address: string
  dataVersion: number | null
  savedAt: string
  note: string
}

/** Reads such a file; undefined where it is none. The address leads to a page of this site and nowhere else. */
export const readNote = (text: string): Note | undefined => {
  try {
    const { title, address, dataVersion, savedAt, note } = JSON.parse(text) as Partial<Record<keyof Note, unknown>>
    if (typeof title !== 'string' || typeof address !== 'string' || typeof savedAt !== 'string' || typeof note !== 'string')
      return undefined
    const url = new URL(address, window.location.origin)
    if (url.origin !== window.location.origin) return undefined
    return { title, address: url.pathname + url.search, dataVersion: typeof dataVersion === 'number' ? dataVersion : null, savedAt, note }
  } catch {
    return undefined
  }
}

/** Writes a note on the page down and saves it with the address of the view. */
export const NoteDrawer = ({ title, close }: { title: string; close: () => void }) => {
  const { text } = useText()
  const status = useStatus()
  const [note, write] = useState('')
  const keep = () => {
    const { pathname, search } = window.location
    const kept: Note = {
      title,
      address: pathname + search,
      dataVersion: status?.dataVersion ?? null,
      savedAt: new Date().toISOString(),
      note,
    }
    save(new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' }), `${title.replaceAll(/[\s\\/:*?"<>|]+/g, '-')}.json`)
    close()
  }
  return (
    <Drawer title={text.notes.title} close={close} middle>
      <p className="small soft">{text.notes.hint}</p>
      <div className="field">
        <label htmlFor="note">{text.notes.label}</label>
        <textarea id="note" rows={6} value={note} onChange={({ target }) => write(target.value)} />
      </div>
      <p className="more">
        <button type="button" className="button" onClick={keep}>
          {text.notes.save}
        </button>
      </p>
    </Drawer>
  )
}

/** Opens saved notes again: each leads back to its view, and says where the data has changed since. */
export const SavedNotes = () => {
  const { text, date } = useText()
  const status = useStatus()
  const field = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<readonly (Note | undefined)[]>([])
  const read = async (files: FileList | null) =>
    setOpened(await Promise.all(Array.from(files ?? [], async (file) => readNote(await file.text()))))
  return (
    <section className="panel" aria-labelledby="notes">
      <h2 id="notes">{text.notes.open}</h2>
      <p className="soft small lead">{text.notes.openHint}</p>
      <p className="more">
        {/* The browser's own field would speak the browser's language. */}
        <button type="button" className="button" onClick={() => field.current?.click()}>
          {text.notes.files}
        </button>
        <input
          ref={field}
          type="file"
          accept="application/json,.json"
          multiple
          hidden
          aria-label={text.notes.files}
          onChange={({ target }) => void read(target.files)}
        />
      </p>
      <ul>
        {opened.map((one, at) => (
          <li key={at} className="said">
            {one ? (
              <>
                <p>
                  <a href={one.address}>{one.title}</a>
                </p>
                {one.note && <p className="noted">{one.note}</p>}
                <p className="small soft statement-notes">
                  <span>{text.notes.savedOn(date(one.savedAt.slice(0, 10)))}</span>
                  {one.dataVersion !== null && status && one.dataVersion !== status.dataVersion && (
                    <span>{text.notes.changed(one.dataVersion, status.dataVersion)}</span>
                  )}
                </p>
              </>
            ) : (
              <p role="alert">{text.notes.none}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
