import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAnswer } from '../../api/ask.js'
import type { NamesOfQuery, SourceRowsFragment, TypedDocumentString } from '../../api/operations.js'
import { EntityField } from '../../parts/entity-field.js'
import { PageActions } from '../../parts/page-actions.js'
import { QueryBehind } from '../../parts/query-behind.js'
import { Sourced } from '../../parts/sources.js'
import { Answered, NotFound } from '../../parts/states.js'
import { Titled } from '../../parts/titled.js'
import { useEntities } from '../../parts/use-entities.js'
import { useTitle } from '../../parts/use-title.js'
import { YearField } from '../../parts/year-field.js'
import { useText } from '../../text/use-text.js'
import { blanksOf, type Blank, type QuestionKey } from './blanks.js'

const questionRoute = getRouteApi('/question/$key')

interface QuestionProps<Result, Variables> {
  question: QuestionKey
  document: TypedDocumentString<Result, Variables>
  variables: Variables
  /** How many rows there are; with none, the advice is shown. */
  count: (data: Result) => number
  sources: (data: Result) => SourceRowsFragment
  children: (data: Result) => ReactNode
}

/** A question with its blanks and its answer, which brings the names of what fills them: the page asks once. */
export function Question<Result, Variables>(props: QuestionProps<Result, Variables>) {
  const { question, document, variables, count, sources, children } = props
  const { text, number } = useText()
  const search = questionRoute.useSearch()
  const navigate = questionRoute.useNavigate()
  const title = text.questions.asked[question]
  const blanks: readonly Blank[] = blanksOf[question]
  const isWhole = blanks.every((blank) => !blank.endsWith('!') || search[blank.slice(0, -1) as 'of' | 'other' | 'place'])
  const query = useAnswer(document, variables, { enabled: isWhole, keep: true })
  const came: { named?: NamesOfQuery['nodes'] } = query.data?.data ?? {}
  const { entityOf, isLost } = useEntities(isWhole ? [] : [search.of, search.other, search.place], came.named)
  // Whoever cites the answer has to be told of whom.
  const whole = [title, ...[search.of, search.other, search.place].flatMap((id) => entityOf(id)?.name ?? [])].join(' · ')
  useTitle(whole)
  const fill = (part: typeof search) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })
  const has = (name: string): boolean => blanks.some((blank) => blank.replace('!', '') === name)
  const entityField = (name: 'of' | 'other' | 'place', label: string) => (
    <EntityField
      label={label}
      of={name === 'place' ? 'Place' : 'Organization'}
      name={entityOf(search[name])?.name ?? ''}
      onChange={(id) => fill({ [name]: id })}
    />
  )
  return (
    <div className="page">
      <p className="small">
        <Link to="/" hash="questions">
          ← {text.questions.another}
        </Link>
      </p>
      <h1>
        <Titled says={whole} of={[search.of, search.other, search.place].map(entityOf)} />
      </h1>
      {blanks.length > 0 && (
        <div className="blanks no-print" role="group" aria-label={text.questions.title}>
          {has('of') && entityField('of', text.questions.choose)}
          {has('other') && entityField('other', text.questions.chooseOther)}
          {has('place') && entityField('place', text.questions.choosePlace)}
          {has('years') && (
            <>
              <YearField label={text.questions.since} value={search.since} onChange={(since) => fill({ since })} />
              <YearField label={text.questions.until} value={search.until} onChange={(until) => fill({ until })} />
            </>
          )}
        </div>
      )}
      <PageActions title={whole} />
      {isWhole ? (
        <>
          <Answered query={query}>
            {(data) =>
              // A place may be said by its code as well, which is no id.
              isLost && count(data) === 0 ? (
                <NotFound />
              ) : count(data) === 0 ? (
                <div className="state">
                  <p>{text.questions.none}</p>
                  <p className="soft">{text.questions.advice[question]}</p>
                </div>
              ) : (
                <Sourced sources={sources(data)}>
                  <section className="panel" aria-label={text.questions.rows(number(count(data)))}>
                    <p className="small soft" role="status">
                      {text.questions.rows(number(count(data)))}
                    </p>
                    {children(data)}
                  </section>
                </Sourced>
              )
            }
          </Answered>
          <QueryBehind document={document} variables={variables} />
        </>
      ) : isLost ? (
        <NotFound />
      ) : (
        <p className="state soft">{text.questions.need}</p>
      )}
    </div>
  )
}
