import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SourceRowFragment, SourceRowsFragment } from '../api/operations.js'
import { useText } from '../text/use-text.js'
import { Days } from './days.js'
import { languageOf, MachineMark, Printed } from './entity-name.js'
import { PageSources, Panel, Table } from './panel.js'
import { OutsideLink } from './statement.js'

/** What the page stands on: on paper, where no number opens, this is what can be looked up. */
export const Sources = ({ sources: { nodes, totalCount } }: { sources: SourceRowsFragment }) => {
  const { text, number } = useText()
  if (totalCount === 0) return undefined
  return (
    <Panel title={`${text.source.many} · ${number(totalCount)}`} lead={text.source.ofPage} id="sources">
      <Table
        caption={text.source.title}
        rows={nodes}
        total={totalCount}
        keyOf={({ id }) => id}
        columns={[
          {
            title: text.source.title,
            cell: ({ id, title, machineTranslated }) => (
              <>
                <Link to="/source/$id" params={{ id }} lang={languageOf(title)}>
                  {title}
                </Link>{' '}
                {machineTranslated && <MachineMark />}
              </>
            ),
          },
          { title: text.source.publisher, minor: true, cell: ({ publisher }) => <Printed>{publisher}</Printed> },
          { title: text.source.published, cell: ({ publishedOn }) => <Days since={publishedOn} /> },
          {
            title: text.source.address,
            minor: true,
            cell: ({ url }) =>
              url ? <OutsideLink url={url}>{text.evidence.open}</OutsideLink> : <span className="soft">{text.state.unknown}</span>,
          },
        ]}
      />
    </Panel>
  )
}

/** A page that ends with what it stands on; each of its tables leads there. */
export const Sourced = ({ sources, children }: { sources: SourceRowsFragment; children: ReactNode }) => (
  <>
    <PageSources value={sources.totalCount}>{children}</PageSources>
    <Sources sources={sources} />
  </>
)

interface Told {
  evidence: { nodes: readonly { source: SourceRowFragment }[] }
}

/** The sources of what is told, each once, latest first. */
export const sourcesOf = (told: readonly Told[]): SourceRowsFragment => {
  const found = new Map(told.flatMap(({ evidence }) => evidence.nodes.map(({ source }) => [source.id, source])))
  const nodes = [...found.values()].toSorted((one, other) => ((one.publishedOn ?? '') < (other.publishedOn ?? '') ? 1 : -1))
  return { nodes, totalCount: nodes.length }
}
