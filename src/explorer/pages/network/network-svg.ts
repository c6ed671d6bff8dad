import type { NetworkViewQuery } from '../../api/operations.js'
import { svgElement } from '../../parts/svg-element.js'
import { colourNames, edgeColour, fillOf, fonts, readColours, sizeOf, type ColourBy } from './palette.js'

type Network = NetworkViewQuery['network']
interface Look {
  colour: ColourBy
  markOf: (node: Network['nodeRows'][number]) => string
  nameOf: (node: Network['nodeRows'][number]) => string
  caption: string
}

const width = 1200
const height = 900
const margin = 80
/** Of the longest name, in px. */
const room = 360

/** The network at the server's positions as SVG: text stays text, each node has its whole name as a title. */
export const networkSvg = ({ nodeRows, linkRows }: Network, { colour, markOf, nameOf, caption }: Look): string => {
  const colours = readColours(colourNames)
  const size = sizeOf(nodeRows)
  const [xs, ys] = [nodeRows.map(({ x }) => x), nodeRows.map(({ y }) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (high - low || 1))
  const places = new Map(
    nodeRows.map(({ id, x, y }) => [
      id,
      { x: width / 2 + (x - (left + right) / 2) * scale, y: height / 2 - (y - (low + high) / 2) * scale },
    ]),
  )
  const picture = svgElement('svg', {
    viewBox: `0 0 ${width} ${height + 40}`,
    width,
    height: height + 40,
    'font-family': fonts,
    'font-size': 13,
  })
  picture.append(svgElement('title', {}, caption), svgElement('rect', { width, height: height + 40, fill: colours.paper }))
  const lines = svgElement('g', { stroke: colours[edgeColour(linkRows.length)] })
  for (const { aId, bId, count } of linkRows) {
    const [a, b] = [places.get(aId), places.get(bId)]
    if (a && b) lines.append(svgElement('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': Math.min(1 + count, 6) }))
  }
  const nodes = svgElement('g', {})
  for (const node of nodeRows) {
    const { x, y } = places.get(node.id)!
    const radius = size(node)
    const name = nameOf(node)
    const group = svgElement('g', {})
    group.append(
      svgElement('title', {}, node.name),
      svgElement('circle', { cx: x, cy: y, r: radius, fill: colours[fillOf(node, colour)] }),
      svgElement(
        'text',
        { x, y, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-size': radius, fill: colours.surface },
        markOf(node),
      ),
      // To the left where there is no room for a name to the right.
      x > width - room
        ? svgElement('text', { x: x - radius - 4, y, 'text-anchor': 'end', 'dominant-baseline': 'central', fill: colours.ink }, name)
        : svgElement('text', { x: x + radius + 4, y, 'dominant-baseline': 'central', fill: colours.ink }, name),
    )
    nodes.append(group)
  }
  picture.append(lines, nodes, svgElement('text', { x: 16, y: height + 24, fill: colours.ink }, caption))
  return new XMLSerializer().serializeToString(picture)
}
