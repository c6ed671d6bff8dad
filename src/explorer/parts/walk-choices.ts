import type { KeyboardEvent } from 'react'

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/** Arrows walk from the heading to the first choice of a list, and from one to the next; the tabulator key does so too, by way of all that stands between. */
export const walkChoices = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key]
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('.choice')]
  const at = choices.indexOf(event.target as HTMLElement)
  if (!step || (at === -1 && !(event.target instanceof HTMLHeadingElement))) return
  event.preventDefault()
  choices[at + step]?.focus()
}
