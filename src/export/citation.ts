import type { DataState } from '../graph/data-version.js'

const title = 'Partnership Graph'
const subtitle = 'open knowledge graph of industry-education partnerships'
const authors = 'Partnership Graph authors'

/**
 * How to cite the data: a BibTeX entry, and in front of it, where BibTeX reads no entry, the reference by GB/T 7714-2015
 * ([DB]: database; in brackets the day of the last change and that of the citation). Where it can be had is for the citing to add.
 */
export const citation = ({ version, changedAt }: DataState, date: string): string => {
  const changed = changedAt?.slice(0, 10) ?? date
  return `GB/T 7714-2015
${authors}. ${title}: ${subtitle} (产教融合): 数据版本 ${version}[DB]. (${changed})[${date}].

BibTeX
@misc{partnership-graph-${version},
  author  = {{${authors}}},
  title   = {{${title}}: ${subtitle}},
  year    = {${changed.slice(0, 4)}},
  version = {data version ${version}},
  note    = {Data version ${version}, last changed ${changed}, exported ${date}}
}
`
}
