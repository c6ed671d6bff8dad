import { Link } from '@tanstack/react-router'
import type { ActivityRole } from '../../api/operations.js'
import { organizationKinds, sectors } from '../../entity-kinds.js'
import { NameSearch } from '../../parts/name-search.js'
import { YearField } from '../../parts/year-field.js'
import { someOf } from '../../search-params.js'
import { useText } from '../../text/use-text.js'

export const networkRoles = [
  'HOST',
  'ORGANIZE',
  'CO_ORGANIZE',
  'GUIDE',
  'SUPPORT',
  'INITIATE',
  'SIGN',
  'JOIN',
  'ATTEND',
] as const satisfies readonly ActivityRole[]

export interface NetworkSearch {
  focus?: string
  roles?: string
  sectors?: string
  since?: string
  until?: string
  place?: string
  most?: '50' | '100' | '300'
  colour?: 'group'
  chosen?: string
}
interface FiltersProps {
  search: NetworkSearch
  change: (part: NetworkSearch) => void
  focusName: string
  placeName: string
}

/** Boxes to tick; with none ticked the list is left out of the address. */
const Ticks = <Value extends string>({
  legend,
  values,
  ticked,
  nameOf,
  onChange,
}: {
  legend: string
  values: readonly Value[]
  ticked: readonly Value[]
  nameOf: (value: Value) => string
  onChange: (ticked: string | undefined) => void
}) => (
  <fieldset className="ticks">
    <legend>{legend}</legend>
    {values.map((value) => (
      <label key={value} className="tick">
        <input
          type="checkbox"
          checked={ticked.includes(value)}
          onChange={({ target }) =>
            onChange(values.filter((one) => (one === value ? target.checked : ticked.includes(one))).join(',') || undefined)
          }
        />
        {nameOf(value)}
      </label>
    ))}
  </fieldset>
)

export const Filters = ({ search, change, focusName, placeName }: FiltersProps) => {
  const { text } = useText()
  return (
    <div className="blanks no-print" role="group" aria-label={text.network.filters}>
      <NameSearch
        key={`focus ${focusName}`}
        label={text.network.focus}
        showLabel
        placeholder={text.network.everyone}
        kinds={[...organizationKinds]}
        initial={focusName}
        onChoose={({ id }) => change({ focus: id, chosen: undefined })}
        onClear={() => change({ focus: undefined })}
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
      <div className="field">
        <label htmlFor="most">{text.network.most}</label>
        <select id="most" value={search.most ?? '300'} onChange={({ target }) => change({ most: target.value as NetworkSearch['most'] })}>
          {['50', '100', '300'].map((most) => (
            <option key={most}>{most}</option>
          ))}
        </select>
      </div>
      <Ticks
        legend={text.network.roles}
        values={networkRoles}
        ticked={someOf(search.roles ?? 'HOST', networkRoles)}
        nameOf={(role) => text.roles[role]}
        onChange={(roles) => change({ roles })}
      />
      <Ticks
        legend={text.network.sectors}
        values={sectors}
        ticked={someOf(search.sectors, sectors)}
        nameOf={(sector) => text.sectors[sector]}
        onChange={(chosen) => change({ sectors: chosen })}
      />
      <Link to="/network" search={search.focus ? { focus: search.focus } : {}} className="button">
        {text.network.reset}
      </Link>
    </div>
  )
}
