import { getRouteApi, Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/ask.js'
import { TrendsDocument } from '../../api/documents/trends.js'
import type { Dimension } from '../../api/operations.js'
import { EntityField } from '../../parts/entity-field.js'
import { activityRoles } from '../../entity-kinds.js'
import { Filters, type Said } from '../../parts/filters.js'
import { PageActions } from '../../parts/page-actions.js'
import { QueryBehind } from '../../parts/query-behind.js'
import { Sourced } from '../../parts/sources.js'
import { Answered } from '../../parts/states.js'
import { Titled } from '../../parts/titled.js'
import { entitiesIn } from '../../parts/use-entities.js'
import { useTitle } from '../../parts/use-title.js'
import { YearField } from '../../parts/year-field.js'
import { useText } from '../../text/use-text.js'
import { Helix } from './helix.js'
import { Provinces } from './provinces.js'
import { Ranking } from './ranking.js'
import { Series } from './series.js'
import {
  industryDimensions,
  industryLevels,
  placeDimensions,
  placeLevels,
  trendSplits,
  trendUnits,
  type TrendsSearch,
} from './trends-search.js'
import { YearRange } from './year-range.js'

const trendsRoute = getRouteApi('/trends')

interface ChoiceProps<Value extends string> {
  id: string
  label: string
  values: readonly Value[]
  chosen: Value | ''
  nameOf: (value: Value) => string
  onChange: (value: string) => void
  none?: string
}

function Choice<Value extends string>({ id, label, values, chosen, nameOf, onChange, none }: ChoiceProps<Value>) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ target }) => onChange(target.value)}>
        {none && <option value="">{none}</option>}
        {values.map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </select>
    </div>
  )
}

export const TrendsPage = () => {
  const { text, language, number } = useText()
  const search = trendsRoute.useSearch()
  const navigate = trendsRoute.useNavigate()
  const { since, until, place, industry, unit = 'year', split, level = 'city', field = 'section' } = search
  const always = { ...(place && { place }), ...(industry && { industry }) }
  const period = { ...(since && { since }), ...(until && { until }) }
  const variables = {
    by: [unit.toUpperCase() as Dimension, ...(split ? [split.toUpperCase() as Dimension] : [])],
    places: placeDimensions[level],
    industries: industryDimensions[field],
    filter: { ...always, ...period },
    always,
    told: { ...always, ...period },
    input: { ...always, ...period, roles: [...activityRoles] },
    named: [place, industry].filter((id) => id !== undefined),
    language,
  }
  const query = useAnswer(TrendsDocument, variables, { keep: true })
  const entityOf = entitiesIn(query.data?.data.named)
  const of = [entityOf(place), entityOf(industry)]
  const [placeName = '', industryName = ''] = of.map((entity) => entity?.name)
  const title = [text.trends.title, placeName, industryName].filter(Boolean).join(' · ')
  useTitle(title)
  const change = (part: TrendsSearch) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })
  const years = query.data?.data.span.rows.flatMap(({ year }) => (year && /^\d/.test(year) ? [Number(year)] : [])) ?? []
  const said: Said = [
    [text.network.place, placeName],
    [text.kinds.Industry, industryName],
    [text.trends.unit, search.unit && text.trends.units[unit]],
    [text.trends.split, split && text.trends.splits[split]],
    [text.trends.level, search.level && text.matrix.by[level]],
    [text.trends.field, search.field && text.trends.fields[field]],
    [text.network.since, since],
    [text.network.until, until],
  ]
  return (
    <div className="page">
      <h1>
        <Titled says={title} of={of} />
      </h1>
      <p className="lead">{text.trends.lead}</p>
      <Filters said={said}>
        <EntityField label={text.network.place} of="Place" name={placeName} onChange={(id) => change({ place: id })} />
        <EntityField label={text.kinds.Industry} of="Industry" name={industryName} onChange={(id) => change({ industry: id })} />
        <Choice
          id="unit"
          label={text.trends.unit}
          values={trendUnits}
          chosen={unit}
          nameOf={(value) => text.trends.units[value]}
          onChange={(value) => change({ unit: value === 'quarter' ? value : undefined })}
        />
        <Choice
          id="split"
          label={text.trends.split}
          values={trendSplits}
          chosen={split ?? ''}
          none={text.trends.whole}
          nameOf={(value) => text.trends.splits[value]}
          onChange={(value) => change({ split: trendSplits.find((one) => one === value) })}
        />
        <Choice
          id="level"
          label={text.trends.level}
          values={placeLevels}
          chosen={level}
          nameOf={(value) => text.matrix.by[value]}
          onChange={(value) => change({ level: placeLevels.find((one) => one === value) })}
        />
        <Choice
          id="field"
          label={text.trends.field}
          values={industryLevels}
          chosen={field}
          nameOf={(value) => text.trends.fields[value]}
          onChange={(value) => change({ field: industryLevels.find((one) => one === value) })}
        />
        <YearField label={text.network.since} value={since} onChange={(year) => change({ since: year })} />
        <YearField label={text.network.until} value={until} onChange={(year) => change({ until: year })} />
        {years.length > 1 && (
          <YearRange first={Math.min(...years)} last={Math.max(...years)} since={since} until={until} onChange={change} />
        )}
        <Link to="/trends" search={{}} className="button">
          {text.network.reset}
        </Link>
      </Filters>
      <PageActions title={title} />
      <Answered query={query}>
        {({ series, span, byProvince, byPlace, byIndustry, sources, network }) =>
          series.total === 0 ? (
            <div className="state">
              <p>{text.questions.none}</p>
              <p className="soft">{span.total > 0 ? text.trends.widen(number(span.total)) : text.trends.elsewhere}</p>
            </div>
          ) : (
            <Sourced sources={sources}>
              <p role="status" className="size">
                {series.total < span.total
                  ? text.trends.part(number(series.total), number(span.total))
                  : text.network.activities(number(series.total))}
              </p>
              {(since || until) && <p className="small soft">{text.trends.undated}</p>}
              <Series series={series} search={search} />
              {!place && <Provinces byProvince={byProvince} search={search} />}
              <div className="two">
                <Ranking by="place" dimension={placeDimensions[level]} title={text.trends.places} ranking={byPlace} search={search} />
                <Ranking
                  by="industry"
                  dimension={industryDimensions[field]}
                  title={text.trends.industries}
                  ranking={byIndustry}
                  search={search}
                />
              </div>
              <Helix network={network} search={search} />
            </Sourced>
          )
        }
      </Answered>
      <QueryBehind document={TrendsDocument} variables={variables} />
    </div>
  )
}
