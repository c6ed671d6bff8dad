import { SaxesParser } from 'saxes'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** The tree of a well-formed XML document, read by a strict parser that knows namespaces; throws where it is not well-formed. */
export const readXml = (text: string): Element => {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.name, attribute.value]))
    const element: Element = { name, attributes: values, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (part) => (open.at(-1)!.text += part))
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return top.children[0]!
}

export const childrenOf = (element: Element, ...path: string[]): Element[] =>
  path.reduce<Element[]>((found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)), [element])
