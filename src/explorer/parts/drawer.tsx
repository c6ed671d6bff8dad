import { createPortal } from 'react-dom'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/use-text.js'
import { useCaption } from './status.js'

/** A dialog of the browser's own: it keeps the focus, closes by Escape and gives the focus back. */
export const Drawer = ({
  title,
  close,
  children,
  middle = false,
}: {
  title: string
  close: () => void
  children: ReactNode
  middle?: boolean
}) => {
  const { text } = useText()
  const caption = useCaption()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  // Outside of the page: it is printed without it.
  return createPortal(
    <dialog
      ref={dialog}
      className={middle ? 'drawer drawer-middle' : 'drawer'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close()
      }}
    >
      <div className="drawer-inside">
        <header className="drawer-head">
          <h2 id={heading}>{title}</h2>
          <span className="drawer-actions no-print">
            {!middle && (
              <button type="button" className="button button-plain" onClick={() => window.print()}>
                {text.actions.print}
              </button>
            )}
            <button type="button" className="button button-plain" onClick={close}>
              {text.evidence.close} <span aria-hidden="true">✕</span>
            </button>
          </span>
        </header>
        {children}
        <p className="only-print small">
          {caption} {window.location.href}
        </p>
      </div>
    </dialog>,
    document.body,
  )
}
