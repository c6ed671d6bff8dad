/** An element of SVG; the browser serializes it, so that no name can be markup. */
export const svgElement = (name: string, attributes: Record<string, string | number>, text?: string): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (text !== undefined) made.textContent = text
  return made
}
