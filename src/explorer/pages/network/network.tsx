import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useSyncExternalStore, type RefObject } from 'react'
import { useAnswer } from '../../api/ask.js'
import { NetworkViewDocument } from '../../api/documents/network.js'
import type { NetworkViewQuery } from '../../api/operations.js'
import { sectors } from '../../entity-kinds.js'
import { SectorMark } from '../../parts/entity-name.js'
import { NetworkFilters } from '../../parts/network-filters.js'
import { PageActions } from '../../parts/page-actions.js'
import { QueryBehind } from '../../parts/query-behind.js'
import { Sourced } from '../../parts/sources.js'
import { Answered } from '../../parts/states.js'
import { save } from '../../parts/save.js'
import { useCaption } from '../../parts/status.js'
import { Withheld } from '../../parts/withheld.js'
import { Titled } from '../../parts/titled.js'
import { entitiesIn } from '../../parts/use-entities.js'
import { useTitle } from '../../parts/use-title.js'
import { type CommonSearch } from '../../search-params.js'
import { useText } from '../../text/use-text.js'
import { Chosen } from './chosen.js'
import { mostOf, networkInput, networkSizes, type NetworkSearch } from './network-search.js'
import { shortened } from './palette.js'
import { Picture, type PictureHandle } from './picture.js'
import { Twin } from './twin.js'

type Network = NetworkViewQuery['network']

const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/** Light or dark as the system says: the canvas has to be drawn again when that changes. */
const darkness = window.matchMedia('(prefers-color-scheme: dark)')
const useSystemDark = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      darkness.addEventListener('change', changed)
      return () => darkness.removeEventListener('change', changed)
    },
    () => darkness.matches,
  )

const Legend = () => {
  const { text } = useText()
  return (
    <ul className="legend" aria-label={text.network.legend}>
      {sectors.map((sector) => (
        <li key={sector}>
          <SectorMark sector={sector} />
        </li>
      ))}
    </ul>
  )
}

/** The cut that `top` made, as "showing 300 of 412". */
const Size = ({ network: { nodeRows, linkCount, about, cuts } }: { network: Network }) => {
  const { text, number } = useText()
  const whole = cuts.find(({ by }) => by === 'TOP')?.nodesBefore ?? nodeRows.length
  const shown = number(nodeRows.length)
  return (
    <p role="status" className="size">
      {whole > nodeRows.length ? text.network.shown(shown, number(whole)) : text.network.all(shown)} ·{' '}
      {text.network.links(number(linkCount))} · {text.network.linking(number(about.sharedActivityCount))}
    </p>
  )
}

interface DrawnProps {
  title: string
  network: Network
  search: NetworkSearch
  change: (part: NetworkSearch) => void
  pressed: RefObject<boolean>
}

const Drawn = ({ title, network, search, change, pressed }: DrawnProps) => {
  const { text } = useText()
  const picture = useRef<PictureHandle>(null)
  const input = networkInput(search)
  const colour = search.colour === 'group' && !network.withheld ? 'group' : 'sector'
  const markOf = useCallback(
    ({ sector, community }: Network['nodeRows'][number]) =>
      colour === 'group' ? String((community ?? 0) + 1) : text.sectorMarks[sector ?? 'OTHER'],
    [colour, text],
  )
  const nameOf = useCallback(
    ({ name, nameKind }: Network['nodeRows'][number]) =>
      nameKind === 'MACHINE_TRANSLATED' ? `${shortened(name)} (${text.profile.machine})` : shortened(name),
    [text],
  )
  const drawable = useMemo(canDraw, [])
  const onChoose = (id: string) => change({ chosen: id })
  const file = (ending: string, more: Record<string, string> = {}): string =>
    `/export/network${ending}?${new URLSearchParams({ input: JSON.stringify(input), measures: 'degree,strength', ...more })}`
  const caption = `${title} · ${useCaption()}`
  const savePng = async () => {
    const blob = await picture.current?.png(caption)
    if (blob) save(blob, 'partnership-graph-network.png')
  }
  const saveSvg = async () => {
    const { networkSvg } = await import('./network-svg.js')
    save(new Blob([networkSvg(network, { colour, markOf, nameOf, caption })], { type: 'image/svg+xml' }), 'partnership-graph-network.svg')
  }
  return (
    <>
      <Size network={network} />
      {network.withheld && <Withheld says={network.withheld} />}
      <div className="picture-row">
        {drawable ? (
          <section aria-label={text.network.picture} className="picture-side">
            <div className="picture-tools no-print">
              <button type="button" className="button button-plain" onClick={() => picture.current?.zoom('in')}>
                {text.network.zoomIn}
              </button>
              <button type="button" className="button button-plain" onClick={() => picture.current?.zoom('out')}>
                {text.network.zoomOut}
              </button>
              <button type="button" className="button button-plain" onClick={() => picture.current?.zoom('fit')}>
                {text.network.fit}
              </button>
              {!network.withheld && (
                <label className="tick">
                  <input
                    type="checkbox"
                    checked={colour === 'group'}
                    onChange={({ target }) => change({ colour: target.checked ? 'group' : undefined })}
                  />
                  {text.network.colourBy} {text.network.byGroup}
                </label>
              )}
            </div>
            <Picture
              ref={picture}
              network={network}
              colour={colour}
              chosen={search.chosen}
              markOf={markOf}
              nameOf={nameOf}
              onChoose={onChoose}
              label={text.network.canvas}
            />
            {colour === 'sector' ? <Legend /> : <p className="small soft">{text.network.groupsLead}</p>}
          </section>
        ) : (
          <p className="notice" role="status">
            {text.network.noWebgl}
          </p>
        )}
        <Chosen network={network} input={input} search={search} change={change} onChoose={onChoose} pressed={pressed} />
      </div>
      <p className="more small no-print">
        {drawable && (
          <button type="button" className="button button-plain" onClick={() => void savePng()}>
            {text.network.png}
          </button>
        )}
        <button type="button" className="button button-plain" onClick={() => void saveSvg()}>
          {text.network.svg}
        </button>
        <a href={file('.gexf')}>{text.network.gexf}</a>
        <a href={file('.graphml')}>GraphML</a>
        <a href={file('-nodes.csv', { bom: '1' })}>{text.network.csvNodes}</a>
        <a href={file('-ties.csv', { bom: '1' })}>{text.network.csvLinks}</a>
      </p>
      <Twin network={network} scope={search} chosen={search.chosen} onChoose={onChoose} />
    </>
  )
}

export const NetworkPage = () => {
  const { text, language } = useText()
  const search = useSearch({ strict: false }) as NetworkSearch & CommonSearch
  const navigate = useNavigate()
  const systemDark = useSystemDark()
  const pressed = useRef(false)
  const input = networkInput(search)
  const variables = { input, most: mostOf(search), focus: [search.focus, search.place].filter((id) => id !== undefined), language }
  const query = useAnswer(NetworkViewDocument, variables, { keep: true })
  const entityOf = entitiesIn(query.data?.data.focus)
  const [centre, place] = [entityOf(search.focus), entityOf(search.place)]
  const title = [centre ? text.network.of(centre.name) : text.network.title, place?.name].filter(Boolean).join(' · ')
  useTitle(title)
  const change = (part: NetworkSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...part }), resetScroll: false })
  return (
    <div className="page">
      <h1>
        <Titled says={title} of={[centre, place]} />
      </h1>
      <p className="lead">{text.network.lead}</p>
      <NetworkFilters search={search} change={change} focusName={centre?.name ?? ''} placeName={place?.name ?? ''} sizes={networkSizes} />
      <PageActions title={title} embeddable />
      <Answered query={query}>
        {({ network }) =>
          network.nodeRows.length === 0 ? (
            <p className="state soft">{text.network.none}</p>
          ) : (
            <Sourced sources={network.sources}>
              <Drawn
                key={`${systemDark} ${search.theme}`}
                title={title}
                network={network}
                search={search}
                change={change}
                pressed={pressed}
              />
            </Sourced>
          )
        }
      </Answered>
      <QueryBehind document={NetworkViewDocument} variables={variables} />
    </div>
  )
}
