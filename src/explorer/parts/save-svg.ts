import { save } from './save.js'
import { svgElement } from './svg-element.js'

const kept = ['fill', 'stroke', 'font-family', 'font-size', 'font-weight'] as const

const line = 20

/** Saves a drawing with its colours and fonts written into it, as it is seen now, on the ground of the page, and under it what it is. */
export const saveSvg = (drawing: SVGSVGElement, name: string, captions: readonly string[]): void => {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const copies = copy.querySelectorAll('*')
  for (const [at, element] of drawing.querySelectorAll('*').entries()) {
    const style = getComputedStyle(element)
    for (const property of kept) copies[at]!.setAttribute(property, style.getPropertyValue(property))
    copies[at]!.removeAttribute('class')
  }
  const { fontFamily, color } = getComputedStyle(document.body)
  const { backgroundColor } = getComputedStyle(document.documentElement)
  const measured = document.createElement('canvas').getContext('2d')!
  measured.font = `13px ${fontFamily}`
  const height = drawing.height.baseVal.value
  const width = Math.max(drawing.width.baseVal.value, ...captions.map((caption) => 24 + measured.measureText(caption).width))
  copy.setAttribute('width', String(Math.ceil(width)))
  copy.setAttribute('height', String(height + line * (captions.length + 1)))
  copy.prepend(svgElement('rect', { width: '100%', height: '100%', fill: backgroundColor }))
  for (const [at, caption] of captions.entries())
    copy.append(
      svgElement('text', { x: 12, y: height + line * (at + 1), 'font-family': fontFamily, 'font-size': 13, fill: color }, caption),
    )
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  save(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }), `partnership-graph-${name}.svg`)
}
