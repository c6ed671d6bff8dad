import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { toldBy, type Answer, type Fault } from '../api/ask.js'
import { useText } from '../text/use-text.js'
import { Printed } from './entity-name.js'
import { Namesakes } from './namesakes.js'
import { useTitle } from './use-title.js'

export const Loading = () => {
  const { text } = useText()
  return (
    <div className="state" role="status">
      <span className="spinner" aria-hidden="true" />
      {text.state.loading}
    </div>
  )
}

interface TroubleProps {
  message: string
  /** What the server says of it to a program: what was asked wrongly is not told as a fault of the server. */
  told?: Fault['extensions']
  retry: () => void
}

/** On from an address that is wrong: by name, or without what it says. */
const Ways = ({ children }: { children?: ReactNode }) => {
  const { text } = useText()
  return (
    <p className="more">
      <Link to="/search" search={{}} className="button">
        {text.search.byName}
      </Link>
      {children}
    </p>
  )
}

/** Which part of an address is wrong, in the page's words; the server's are English. */
const useAstray = ({ code, argument }: NonNullable<Fault['extensions']>): string | undefined => {
  const { text } = useText()
  const part = argument?.match(/\w*[a-z]/gi)?.at(-1)
  if (code === 'BAD_USER_INPUT' && part === 'since') return text.state.turned
  const named = text.state.parts[part as keyof typeof text.state.parts]
  return code === 'NOT_FOUND' && named ? text.state.wrongPart(named) : undefined
}

export const Trouble = ({ message, told = {}, retry }: TroubleProps) => {
  const { text } = useText()
  const { code } = told
  const astray = useAstray(told)
  const isAstray = code === 'NOT_FOUND' || code === 'BAD_USER_INPUT'
  return (
    <div className="state state-trouble" role="alert">
      <h2>{isAstray ? text.state.astray : text.state.error}</h2>
      <p>{text.state.because[code as keyof typeof text.state.because] ?? text.state.errorHint}</p>
      <p className="small soft">{astray ?? <Printed>{message}</Printed>}</p>
      {code !== 'NOT_FOUND' && !astray && (
        <button type="button" className="button" onClick={retry}>
          {text.state.retry}
        </button>
      )}
      {isAstray && (
        <Ways>
          <Link to="." search={{}} className="button">
            {text.state.without}
          </Link>
        </Ways>
      )}
    </div>
  )
}

/** Nothing has the id that the address holds. */
export const NotFound = ({ as: Heading = 'h2' }: { as?: 'h1' | 'h2' }) => {
  const { text } = useText()
  return (
    <div className="state">
      <Heading>{text.profile.notFound}</Heading>
      <p>{text.profile.notFoundHint}</p>
      <Ways />
    </div>
  )
}

const Partial = ({ faults }: { faults: readonly Fault[] }) => {
  const { text } = useText()
  return (
    <div className="notice" role="alert">
      {text.state.partial}
      <ul>
        {faults.map(({ message, path }) => (
          <li key={`${path} ${message}`}>
            {path && <code>{path.join('.')}</code>} <Printed>{message}</Printed>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Missing = () => {
  const { text } = useText()
  useTitle(text.state.missing)
  return (
    <div className="page state">
      <h1>{text.state.missing}</h1>
      <p>{text.state.missingHint}</p>
      <Link to="/" className="button">
        {text.state.home}
      </Link>
    </div>
  )
}

interface AnsweredProps<Result> {
  query: UseQueryResult<Answer<Result>>
  /** Root fields that a `Part` shows, which tells itself that nothing of it could be read. */
  parts?: readonly string[]
  children: (data: Result) => ReactNode
}

/** What was answered, with namesakes told apart, or why it was not, or that it is still being read: what was asked before answers nothing else. */
export function Answered<Result>({ query, parts = [], children }: AnsweredProps<Result>) {
  if (query.data && !query.isPlaceholderData) {
    const { data, faults } = query.data
    const isTold = ({ path: [field] = [] }: Fault): boolean => parts.some((part) => part === field && data[part as keyof Result] === null)
    const others = faults.filter((fault) => !isTold(fault))
    return (
      <>
        {others.length > 0 && <Partial faults={others} />}
        <Namesakes among={data}>{children(data)}</Namesakes>
      </>
    )
  }
  if (query.error) return <Trouble message={query.error.message} told={toldBy(query.error)} retry={() => void query.refetch()} />
  return <Loading />
}
