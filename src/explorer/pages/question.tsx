import { getRouteApi, Link } from '@tanstack/react-router'
import { EntityField } from '../parts/entity-field.js'
import { PageActions } from '../parts/page-actions.js'
import { useNames } from '../parts/use-names.js'
import { useTitle } from '../parts/use-title.js'
import { YearField } from '../parts/year-field.js'
import { useText } from '../text/use-text.js'
import { questionViews, type Blanks } from './question-views.js'

const questionRoute = getRouteApi('/question/$key')

export const QuestionPage = () => {
  const { text } = useText()
  const { key } = questionRoute.useParams()
  const search = questionRoute.useSearch()
  const navigate = questionRoute.useNavigate()
  const title = text.questions.asked[key]
  useTitle(title)
  const { blanks, Answer } = questionViews[key]
  const names = useNames([search.of, search.other, search.place])
  const fill = (part: Blanks) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })
  const missing = blanks.some((blank) => blank.endsWith('!') && !search[blank.slice(0, -1) as keyof Blanks])
  const has = (name: string): boolean => blanks.some((blank) => blank.replace('!', '') === name)
  const entityField = (name: 'of' | 'other' | 'place', label: string) => (
    <EntityField
      label={label}
      of={name === 'place' ? 'Place' : 'Organization'}
      name={names(search[name])}
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
      <h1>{title}</h1>
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
      <PageActions title={title} />
      {missing ? <p className="state soft">{text.questions.need}</p> : <Answer {...search} />}
    </div>
  )
}
