import { useEffect } from 'react'
import { useText } from '../text/use-text.js'

/** Names the page in the tab and in the history. */
export const useTitle = (title: string | undefined): void => {
  const { text } = useText()
  useEffect(() => {
    document.title = title ? `${title} · ${text.product}` : text.product
  }, [title, text])
}
