import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ActivityRole } from '../api/operations.js'
import { activityRoles, organizationKinds, sectors } from '../entity-kinds.js'
import { Filters, type Said } from './filters.js'
import { NameSearch } from './name-search.js'
import { rolesOf, type NetworkScope } from './network-scope.js'
import { Ticks } from './ticks.js'
import { YearField } from './year-field.js'
import { someOf } from '../search-params.js'
import { useText } from '../text/use-text.js'

interface NetworkFiltersProps {
  search: NetworkScope
  change: (part: NetworkScope & { chosen?: undefined; expand?: undefined }) => void
  focusName: string
  placeName: string
  /** How many organizations can be shown at most; the usual number first; none where that makes no difference. */
  sizes: readonly string[]
  children?: ReactNode
}

/** Which participations count: the same fields on the network and the matrix. */
export const NetworkFilters = ({ search, change, focusName, placeName, sizes, children }: NetworkFiltersProps) => {
  const { text, list } = useText()
  const nameOfRole = (role: ActivityRole): string => (role === 'SIGN' ? text.network.signedAtOne : text.roles[role])
  const said: Said = [
    [text.network.focus, focusName],
    [text.network.place, placeName],
    [text.network.since, search.since],
    [text.network.until, search.until],
    [text.network.most, search.most],
    [text.network.roles, list(rolesOf(search).map(nameOfRole))],
    [text.network.sectors, search.sectors && list(someOf(search.sectors, sectors).map((sector) => text.sectors[sector]))],
  ]
  return (
    <Filters said={said}>
      <NameSearch
        key={`focus ${focusName}`}
        label={text.network.focus}
        showLabel
        placeholder={text.network.everyone}
        kinds={[...organizationKinds]}
        initial={focusName}
        onChoose={({ id }) => change({ focus: id, chosen: undefined, expand: undefined })}
        onClear={() => change({ focus: undefined, expand: undefined })}
      />
      <NameSearch
        key={`place ${placeName}`}
        label={text.network.place}
        showLabel
        placeholder={text.questions.examples.place}
        kinds={['Place']}
        initial={placeName}
        onChoose={({ id }) => change({ place: id })}
        onClear={() => change({ place: undefined })}
      />
      <YearField label={text.network.since} value={search.since} onChange={(since) => change({ since })} />
      <YearField label={text.network.until} value={search.until} onChange={(until) => change({ until })} />
      {sizes.length > 0 && (
        <div className="field">
          <label htmlFor="most">{text.network.most}</label>
          <select id="most" value={search.most ?? sizes[0]} onChange={({ target }) => change({ most: target.value })}>
            {sizes
              .toSorted((one, other) => Number(one) - Number(other))
              .map((most) => (
                <option key={most}>{most}</option>
              ))}
          </select>
        </div>
      )}
      {children}
      <Ticks
        legend={text.network.roles}
        values={activityRoles}
        ticked={rolesOf(search)}
        nameOf={nameOfRole}
        onChange={(roles) => change({ roles })}
      />
      <Ticks
        legend={text.network.sectors}
        values={sectors}
        ticked={someOf(search.sectors, sectors)}
        nameOf={(sector) => text.sectors[sector]}
        onChange={(chosen) => change({ sectors: chosen })}
      />
      <Link to="." search={search.focus ? { focus: search.focus } : {}} className="button">
        {text.network.reset}
      </Link>
    </Filters>
  )
}
