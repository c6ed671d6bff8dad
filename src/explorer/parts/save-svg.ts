import { save } from './save.js'

const kept = ['fill', 'stroke', 'font-family', 'font-size', 'font-weight'] as const

/** Saves a drawing with its colours and fonts written into it, as it is seen now, on the ground of the page. */
export const saveSvg = (drawing: SVGSVGElement, name: string): void => {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const copies = copy.querySelectorAll('*')
  for (const [at, element] of drawing.querySelectorAll('*').entries()) {
    const style = getComputedStyle(element)
    for (const property of kept) copies[at]!.setAttribute(property, style.getPropertyValue(property))
    copies[at]!.removeAttribute('class')
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [attribute, value] of Object.entries({
    width: '100%',
    height: '100%',
    fill: getComputedStyle(document.documentElement).backgroundColor,
  }))
    ground.setAttribute(attribute, value)
  copy.prepend(ground)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  save(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }), `partnership-graph-${name}.svg`)
}
