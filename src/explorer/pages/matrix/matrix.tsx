import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAnswer } from '../../api/ask.js'
import { MatrixDocument } from '../../api/documents/matrix.js'
import type { NetworkGroup } from '../../api/operations.js'
import { NetworkFilters } from '../../parts/network-filters.js'
import { inputOf } from '../../parts/network-scope.js'
import { PageActions } from '../../parts/page-actions.js'
import { QueryBehind } from '../../parts/query-behind.js'
import { Sourced } from '../../parts/sources.js'
import { Answered } from '../../parts/states.js'
import { Titled } from '../../parts/titled.js'
import { entitiesIn } from '../../parts/use-entities.js'
import { useTitle } from '../../parts/use-title.js'
import { useText } from '../../text/use-text.js'
import { Groups } from './groups.js'
import { matrixGroups, matrixOrders, matrixSizes, mostOf, type MatrixGroup, type MatrixOrder, type MatrixSearch } from './matrix-search.js'
import { Organizations } from './organizations.js'

const grouping: Record<MatrixGroup, { by: NetworkGroup; level?: string }> = {
  sector: { by: 'SECTOR' },
  kind: { by: 'KIND' },
  province: { by: 'PLACE', level: 'province' },
  city: { by: 'PLACE', level: 'city' },
  district: { by: 'PLACE', level: 'district' },
}

export const MatrixPage = () => {
  const { text, language } = useText()
  const search = useSearch({ strict: false }) as MatrixSearch
  const navigate = useNavigate()
  const { by } = search
  const variables = {
    input: inputOf(search, by ? undefined : mostOf(search)),
    grouped: by !== undefined,
    most: mostOf(search),
    ...grouping[by ?? 'sector'],
    focus: [search.focus, search.place].filter((id) => id !== undefined),
    language,
  }
  const query = useAnswer(MatrixDocument, variables, { keep: true })
  const entityOf = entitiesIn(query.data?.data.focus)
  const [centre, place] = [entityOf(search.focus), entityOf(search.place)]
  const title = [by ? text.matrix.grouped(text.matrix.by[by]) : text.matrix.title, centre?.name, place?.name].filter(Boolean).join(' · ')
  useTitle(title)
  const change = (part: MatrixSearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...part, cell: undefined }), resetScroll: false })
  return (
    <div className="page">
      <h1>
        <Titled says={title} of={[centre, place]} />
      </h1>
      <p className="lead">{by ? text.matrix.groupsLead : text.matrix.lead}</p>
      <NetworkFilters
        search={search}
        change={change}
        focusName={centre?.name ?? ''}
        placeName={place?.name ?? ''}
        sizes={by ? [] : matrixSizes}
      >
        <div className="field">
          <label htmlFor="by">{text.matrix.rows}</label>
          <select
            id="by"
            value={by ?? ''}
            onChange={({ target }) => change({ by: (target.value || undefined) as MatrixGroup | undefined })}
          >
            <option value="">{text.matrix.by.organization}</option>
            {matrixGroups.map((group) => (
              <option key={group} value={group}>
                {text.matrix.by[group]}
              </option>
            ))}
          </select>
        </div>
        {!by && (
          <div className="field">
            <label htmlFor="order">{text.matrix.order}</label>
            <select id="order" value={search.order ?? 'degree'} onChange={({ target }) => change({ order: target.value as MatrixOrder })}>
              {matrixOrders.map((order) => (
                <option key={order} value={order}>
                  {text.matrix.orders[order]}
                </option>
              ))}
            </select>
          </div>
        )}
      </NetworkFilters>
      <PageActions title={title} embeddable />
      <Answered query={query}>
        {({ network }) => (
          <Sourced sources={network.sources}>
            {by && network.groupMixing ? (
              <Groups network={network} by={by} search={search} />
            ) : (
              <Organizations network={network} search={search} />
            )}
          </Sourced>
        )}
      </Answered>
      <QueryBehind document={MatrixDocument} variables={variables} />
    </div>
  )
}
