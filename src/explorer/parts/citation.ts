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

const bibtex = ({ authors, title, version, changed, accessed, url }: Cited): string => {
  const { pathname, search } = new URL(url)
  const key = ['partnership-graph', version, ...`${pathname}${search}`.split(/[^\w]+/).filter(Boolean)].join('-')
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
