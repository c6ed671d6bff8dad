import { useNavigate } from '@tanstack/react-router'
import { useCombobox } from 'downshift'
import { useEffect, useId, useState } from 'react'
import { useAnswer } from '../api/ask.js'
import { SuggestDocument } from '../api/documents/suggest.js'
import type { EntityKind, SuggestQuery } from '../api/operations.js'
import { useText } from '../text/use-text.js'
import { languageOf, NameMark, Printed, Saying } from './entity-name.js'

type Suggested = SuggestQuery['suggest'][number]

/** Kind by kind, that of the best hit first: the best hit itself stays the first. */
const byKind = (found: readonly Suggested[]): Suggested[] =>
  [...new Set(found.map(({ node }) => node.kind))].flatMap((kind) => found.filter(({ node }) => node.kind === kind))

/** Where it is; of a place, what it lies in. */
const whereOf = (node: Suggested['node']): string => (node.place ?? ('parent' in node ? node.parent : null))?.name ?? ''

const useLater = (value: string, milliseconds: number): string => {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return later
}

interface NameSearchProps {
  label: string
  onChoose: (entity: Suggested['node']) => void
  /** Called by Enter while nothing is chosen from the list. */
  onSubmit?: (typed: string) => void
  onClear?: () => void
  kinds?: EntityKind[]
  placeholder?: string
  initial?: string
  large?: boolean
  showLabel?: boolean
}

/** Finds an entity by any of its names while one types, and says which name matched and why. */
export const NameSearch = ({
  label,
  onChoose,
  onSubmit,
  onClear,
  kinds,
  placeholder,
  initial = '',
  large = false,
  showLabel = false,
}: NameSearchProps) => {
  const { text, language } = useText()
  const [typed, setTyped] = useState(initial)
  const later = useLater(typed.trim(), 120)
  // What stands there from the start was found before.
  const prefix = later === initial ? '' : later
  const found = useAnswer(SuggestDocument, { prefix, language, ...(kinds && { kinds }) }, { enabled: prefix !== '', keep: true })
  const items = prefix === '' ? [] : byKind(found.data?.data.suggest ?? [])
  const id = useId()
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, getLabelProps, closeMenu } = useCombobox<Suggested>({
    id,
    items,
    inputValue: typed,
    itemToString: (item) => item?.node.name ?? '',
    itemToKey: (item) => item?.node.id,
    // Enter takes the first one, as everybody expects of a search box.
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return
      setTyped(selectedItem.node.name)
      onChoose(selectedItem.node)
    },
    selectedItem: null,
  })
  const open = isOpen && typed.trim() !== ''
  return (
    <form
      className={large ? 'name-search name-search-large' : 'name-search'}
      {...(onSubmit && { role: 'search' })}
      onSubmit={(event) => {
        event.preventDefault()
        closeMenu()
        if (typed.trim()) onSubmit?.(typed.trim())
      }}
    >
      <label className={showLabel ? 'name-search-label' : 'hidden'} {...getLabelProps()}>
        {label}
      </label>
      <input
        {...getInputProps({
          type: 'search',
          placeholder,
          autoComplete: 'off',
          spellCheck: false,
          // At once: told by the combobox itself, after it was drawn, a letter that came meanwhile would be lost.
          onChange: ({ currentTarget: { value } }) => {
            setTyped(value)
            if (value === '') onClear?.()
          },
        })}
      />
      <ul {...getMenuProps({ className: open ? 'suggestions' : 'suggestions suggestions-closed', 'aria-label': label })}>
        {open &&
          items.flatMap((item, index) => [
            item.node.kind !== items[index - 1]?.node.kind && (
              <li key={item.node.kind} role="presentation" className="suggestion-group">
                {text.kinds[item.node.kind]}
              </li>
            ),
            <li
              key={item.node.id}
              {...getItemProps({ item, index, className: index === highlightedIndex ? 'suggestion suggestion-active' : 'suggestion' })}
            >
              <span>
                <span className="suggestion-name" lang={languageOf(item.node.name)}>
                  {item.node.name}
                </span>{' '}
                <NameMark kind={item.node.nameKind} />
              </span>
              <span className="suggestion-kind">
                <span className="hidden">{text.kinds[item.node.kind]}</span>
                <Printed>{whereOf(item.node)}</Printed>
              </span>
              <span className="suggestion-why">
                {item.matchedName === item.node.name ? (
                  text.matchKinds[item.matchKind]
                ) : (
                  <Saying says={text.search.matched(item.matchedName, text.matchKinds[item.matchKind])} words={item.matchedName} />
                )}
              </span>
            </li>,
          ])}
        {open && found.error && (
          <li className="suggestion soft" role="presentation">
            {text.state.error}
          </li>
        )}
        {open && items.length === 0 && found.data && !found.isPlaceholderData && (
          <li className="suggestion soft" role="presentation">
            {text.search.none}
          </li>
        )}
      </ul>
      <span className="hidden" role="status">
        {open ? text.search.hits(items.length) : ''}
      </span>
    </form>
  )
}

/** The search box of the header and the home page: a chosen name opens its profile, Enter alone the results. */
export const SiteSearch = ({ large = false }: { large?: boolean }) => {
  const { text } = useText()
  const navigate = useNavigate()
  return (
    <NameSearch
      label={text.search.label}
      placeholder={text.search.placeholder}
      large={large}
      onChoose={({ kind, id }) => void navigate({ to: '/$kind/$id', params: { kind: kind.toLowerCase(), id } })}
      onSubmit={(q) => void navigate({ to: '/search', search: { q } })}
    />
  )
}
