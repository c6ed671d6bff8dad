import type { NetworkViewQuery, Sector } from '../../api/operations.js'

/** Reads colours of the design as the browser resolves them now, in light or dark. */
export const readColours = <Name extends string>(names: readonly Name[]): Record<Name, string> => {
  const probe = document.createElement('span')
  document.body.append(probe)
  const entries = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(entries) as Record<Name, string>
}

type Node = NetworkViewQuery['network']['nodeRows'][number]
export type ColourBy = 'sector' | 'group'

export const colourNames = [
  'ink',
  'paper',
  'surface',
  'edge',
  'faint',
  'accent',
  'sector-university',
  'sector-enterprise',
  'sector-government',
  'sector-association',
  'sector-research',
  'sector-other',
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((number) => `group-${number}` as const),
] as const
export type Colours = Record<(typeof colourNames)[number], string>

/** Few links are drawn to be followed one by one; of many the mass is seen, and lines as dark would hide the nodes. */
export const edgeColour = (links: number): 'edge' | 'faint' => (links <= 600 ? 'edge' : 'faint')

export const fonts = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** The table has the whole name. */
export const shortened = (name: string): string => (name.length > 24 ? `${name.slice(0, 23)}…` : name)

/** Radius of a node, in px, by its degree; smaller where there are many. */
export const sizeOf = (nodes: readonly Node[]): ((node: Node) => number) => {
  const largest = nodes.reduce((most, { degree }) => Math.max(most, degree), 1)
  const room = nodes.length <= 20 ? 1 : nodes.length <= 60 ? 0.75 : nodes.length <= 500 ? 0.55 : 0.35
  return ({ degree }) => room * (10 + 8 * Math.sqrt(degree / largest))
}

/** Communities beyond the eighth share the last colour; their number is in the node and in the table. */
const groupColour = (group: number | null): (typeof colourNames)[number] =>
  `group-${group === null ? 8 : Math.min(group + 1, 8)}` as (typeof colourNames)[number]
const sectorColour = (sector: Sector | null): (typeof colourNames)[number] =>
  `sector-${(sector ?? 'OTHER').toLowerCase()}` as (typeof colourNames)[number]

export const fillOf = ({ sector, community }: Node, by: ColourBy): (typeof colourNames)[number] =>
  by === 'sector' ? sectorColour(sector) : groupColour(community)
