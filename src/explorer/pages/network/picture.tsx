import { UndirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { NetworkViewQuery } from '../../api/operations.js'
import { colourNames, edgeColour, fillOf, fonts, readColours, sizeOf, type ColourBy, type Colours } from './palette.js'
import { takeRoom, type Room } from './rooms.js'

type Network = NetworkViewQuery['network']
export interface PictureHandle {
  zoom(by: 'in' | 'out' | 'fit'): void
  /** A PNG of the picture with a line of text under it. */
  png(caption: string): Promise<Blob>
}
interface PictureProps {
  network: Network
  colour: ColourBy
  chosen: string | undefined
  /** What stands in a node, beside its colour. */
  markOf: (node: Network['nodeRows'][number]) => string
  /** The name beside a node, with a mark where it was translated. */
  nameOf: (node: Network['nodeRows'][number]) => string
  onChoose: (id: string) => void
  label: string
  ref: Ref<PictureHandle>
}
interface Line {
  size: number
  color: string
}
interface Drawn {
  x: number
  y: number
  size: number
  color: string
  label: string
  mark: string
}

/** Nothing glides for those who asked the system for less motion. */
const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')

/** Width in pixels below which nodes are drawn smaller. */
const narrow = 500

const graphOf = (
  { nodeRows, linkRows }: Network,
  { colour, markOf, nameOf }: Pick<PictureProps, 'colour' | 'markOf' | 'nameOf'>,
  colours: Colours,
  scale: number,
) => {
  const graph = new UndirectedGraph<Drawn, Line>()
  const size = sizeOf(nodeRows)
  const edge = colours[edgeColour(linkRows.length)]
  for (const node of nodeRows)
    graph.addNode(node.id, {
      x: node.x,
      y: node.y,
      size: size(node) * scale,
      color: colours[fillOf(node, colour)],
      label: nameOf(node),
      mark: markOf(node),
    })
  // Opaque colours only: translucent edges add up to white in sigma 3.
  for (const { aId, bId, count } of linkRows)
    if (graph.hasNode(aId) && graph.hasNode(bId)) graph.addEdge(aId, bId, { size: Math.min(1 + count, 6), color: edge })
  return graph
}

type Label = Pick<Drawn, 'x' | 'y' | 'size'> & { label: string | null; forceLabel?: boolean }

const lineHeight = 17

/**
 * Name beside the node, with a rim of the ground's colour so that it is read over edges. None is written over another or over a node,
 * but for one that was asked for: the table has them all.
 */
const drawName = (canvas: CanvasRenderingContext2D, { x, y, size, label, forceLabel }: Label, colours: Colours, taken: Room[]) => {
  if (!label) return
  canvas.font = `13px ${fonts}`
  canvas.textBaseline = 'middle'
  const width = canvas.measureText(label).width
  canvas.textAlign = 'left'
  const roomAt = (left: number, middle: number): Room => ({ left, right: left + width, y: middle, height: lineHeight })
  const away = size + lineHeight / 2 + 2
  const end = canvas.canvas.clientWidth
  const across = Math.max(4, Math.min(x - width / 2, end - width - 4))
  const around = [roomAt(x + size + 4, y), roomAt(x - size - 4 - width, y), roomAt(across, y - away), roomAt(across, y + away)]
  const sides = around.filter((room) => room.left > 0 && room.right < end)
  const room = sides.find((side) => takeRoom(taken, side)) ?? (forceLabel ? sides[0] : undefined)
  if (!room) return
  canvas.lineWidth = 4
  canvas.lineJoin = 'round'
  canvas.strokeStyle = colours.surface
  canvas.strokeText(label, room.left, room.y + 1)
  canvas.fillStyle = colours.ink
  canvas.fillText(label, room.left, room.y + 1)
}

/** Where the nodes stand. */
const roomsOf = (sigma: Sigma<Drawn, Line>): Room[] =>
  sigma.getGraph().mapNodes((node, { x, y, size }) => {
    const at = sigma.graphToViewport({ x, y })
    const radius = sigma.scaleSize(sigma.getNodeDisplayData(node)?.size ?? size)
    return { left: at.x - radius, right: at.x + radius, y: at.y, height: 2 * radius }
  })

/** The mark within each node, named or not: what its colour says is never said by the colour alone. */
const drawMarks = (sigma: Sigma<Drawn, Line>, colours: Colours) => {
  const canvas = sigma.getCanvases()['labels']?.getContext('2d')
  if (!canvas) return
  canvas.textAlign = 'center'
  canvas.textBaseline = 'middle'
  canvas.fillStyle = colours.surface
  sigma.getGraph().forEachNode((node, { x, y, mark }) => {
    const shown = sigma.getNodeDisplayData(node)
    if (!shown || shown.color === colours.faint) return
    const at = sigma.graphToViewport({ x, y })
    canvas.font = `600 ${Math.round(sigma.scaleSize(shown.size))}px ${fonts}`
    canvas.fillText(mark, at.x, at.y + 1)
  })
}

/** The network drawn at the server's positions. The canvas is nothing to a screen reader: the tables beside it are. */
export const Picture = ({ network, colour, chosen, markOf, nameOf, onChoose, label, ref }: PictureProps) => {
  const place = useRef<HTMLDivElement>(null)
  const renderer = useRef<Sigma<Drawn, Line>>(null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  const chosenNow = useRef(chosen)

  useEffect(() => {
    if (!place.current) return undefined
    const colours = readColours(colourNames)
    const isNarrow = place.current.clientWidth < narrow
    const graph = graphOf(network, { colour, markOf, nameOf }, colours, isNarrow ? 0.8 : 1)
    const isNear = (node: string): boolean => {
      const centre = chosenNow.current
      return !centre || !graph.hasNode(centre) || node === centre || graph.areNeighbors(node, centre)
    }
    let taken: Room[] | undefined
    const sigma = new Sigma<Drawn, Line>(graph, place.current, {
      allowInvalidContainer: true,
      labelRenderedSizeThreshold: 0,
      labelDensity: network.nodeRows.length > 300 ? 0.5 : 2,
      labelGridCellSize: 110,
      stagePadding: isNarrow ? 32 : 60,
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      zIndex: true,
      ...(stillness.matches && { zoomDuration: 0, doubleClickZoomingDuration: 0, inertiaDuration: 0 }),
      defaultDrawNodeHover: (canvas, data) => drawName(canvas, data, colours, []),
      nodeReducer: (node, data) =>
        isNear(node)
          ? { ...data, forceLabel: node === chosenNow.current, zIndex: 1, size: node === chosenNow.current ? data.size * 1.3 : data.size }
          : { ...data, color: colours.faint, label: '', zIndex: 0 },
      edgeReducer: (edge, data) => {
        const centre = chosenNow.current
        return centre && graph.hasNode(centre) && graph.hasExtremity(edge, centre) ? { ...data, color: colours.accent, zIndex: 1 } : data
      },
    })
    // Sigma draws once while it is made, before it can be asked where its nodes stand.
    sigma.setSetting('defaultDrawNodeLabel', (canvas, data) => drawName(canvas, data, colours, (taken ??= roomsOf(sigma))))
    sigma.on('beforeRender', () => (taken = undefined))
    sigma.on('afterRender', () => drawMarks(sigma, colours))
    sigma.on('clickNode', ({ node }) => choose.current(node))
    renderer.current = sigma
    return () => {
      renderer.current = null
      sigma.kill()
    }
  }, [network, colour, markOf, nameOf])

  useEffect(() => {
    chosenNow.current = chosen
    renderer.current?.refresh()
  }, [chosen])

  useImperativeHandle(ref, () => ({
    zoom: (by) => {
      const camera = renderer.current?.getCamera()
      if (!camera) return
      const state = camera.getState()
      // At once, not on the way: nothing moves that was not asked to.
      if (by === 'fit') camera.setState({ x: 0.5, y: 0.5, angle: 0, ratio: 1 })
      else camera.setState({ ...state, ratio: state.ratio * (by === 'in' ? 1 / 1.5 : 1.5) })
    },
    png: async (caption) => {
      const sigma = renderer.current
      if (!sigma) throw new Error('The picture is gone.')
      const colours = readColours(['paper', 'ink'])
      const { width, height } = sigma.getDimensions()
      const scale = window.devicePixelRatio
      const canvas = document.createElement('canvas')
      canvas.width = width * scale
      canvas.height = (height + 32) * scale
      const drawing = canvas.getContext('2d')!
      drawing.fillStyle = colours.paper
      drawing.fillRect(0, 0, canvas.width, canvas.height)
      // What WebGL drew is there to be read only within the task that drew it.
      sigma.refresh()
      for (const layer of ['edges', 'edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes']) {
        const drawn = sigma.getCanvases()[layer]
        if (drawn) drawing.drawImage(drawn, 0, 0, width * scale, height * scale)
      }
      drawing.scale(scale, scale)
      drawing.fillStyle = colours.ink
      drawing.font = `13px ${fonts}`
      drawing.fillText(caption, 12, height + 20)
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
      if (!blob) throw new Error('The browser made no PNG.')
      return blob
    },
  }))

  return <div ref={place} className="picture" role="img" aria-label={label} />
}
