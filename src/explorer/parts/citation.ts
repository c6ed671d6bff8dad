export interface Cited {
  authors: string
  /** What is cited: the page, and the product it is a page of. */
  title: string
  version: number
  /** Days: of the last change of the data, and of the look at it. */
  changed: string
  accessed: string
  url: string
}

const inBibtex = (text: string): string => text.replaceAll(/[\\{}]/g, '').replaceAll(/[&%$#_]/g, String.raw`\$&`)

/** The view by GB/T 7714-2015, where [DB/OL] is a database online, the last change stands in ( ) and the citation in [ ]. */
const reference = ({ authors, title, changed, accessed, url }: Cited): string =>
  `${authors}. ${title}[DB/OL]. (${changed})[${accessed}]. ${url}.`

/** A few letters that differ with the view, so that keys stay short (FNV-1a). */
const digestOf = (text: string): string => {
  let digest = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) digest = Math.imul(digest ^ byte, 0x01000193)
  return (digest >>> 0).toString(36)
}

const bibtex = ({ authors, title, version, changed, accessed, url }: Cited): string => {
  const { pathname, search } = new URL(url)
  const [page = 'home'] = pathname.split('/').filter(Boolean)
  const key = `partnership-graph-${version}-${page}-${digestOf(pathname + search)}`
  return `@misc{${key},
  author  = {{${inBibtex(authors)}}},
  title   = {{${inBibtex(title)}}},
  year    = {${changed.slice(0, 4)}},
  version = {${version}},
  url     = {${url}},
  urldate = {${accessed}}
}`
}

/** How to cite a view; in front of the BibTeX entry, where BibTeX reads nothing, the reference for readers of print. */
export const citationOf = (cited: Cited): string => `GB/T 7714-2015\n${reference(cited)}\n\nBibTeX\n${bibtex(cited)}`
