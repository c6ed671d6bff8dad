import dashboards from '../../../docs/dashboards.md?raw'
import example from '../graphiql/example.graphql?raw'
import { CopyButton } from '../parts/copy-button.js'
import { graphiqlAddress } from '../parts/query-behind.js'
import { useTitle } from '../parts/use-title.js'
import { useText } from '../text/use-text.js'

/** The headings of docs/dashboards.md, whose programs are tested as they stand there. */
const tools = ['Grafana', 'Power BI', 'Observable', 'curl', 'Python', 'R'] as const

/** The first program under a heading of docs/dashboards.md, asking this server. */
const recipeOf = (heading: string): string => {
  const section = dashboards.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? dashboards
  const program = /^```\w+\n(.*?)^```$/ms.exec(section)?.[1] ?? ''
  return program.trim().replaceAll('http://127.0.0.1:4000', window.location.origin)
}

/** Both flat lists, with all their columns. */
const flat = /^\{.*?^\}/ms.exec(dashboards)?.[0] ?? ''
const columnsOf = (list: string): string => new RegExp(`${list}\\(.*\\) \\{ (.*) \\}`).exec(flat)?.[1]?.replaceAll(' ', ', ') ?? ''

const Program = ({ label, program }: { label: string; program: string }) => {
  const { text } = useText()
  return (
    <>
      <p className="query-actions">
        <CopyButton text={program}>{text.actions.copy}</CopyButton>
      </p>
      <pre tabIndex={0} aria-label={label}>
        {program}
      </pre>
    </>
  )
}

export const ApiPage = () => {
  const { text } = useText()
  const { api } = text
  useTitle(api.title)
  return (
    <div className="page">
      <h1>{api.title}</h1>
      <p className="lead">{api.lead}</p>
      <section className="panel" aria-labelledby="ask">
        <h2 id="ask">{api.ask}</h2>
        <p>
          {api.address} <code>{window.location.origin}/graphql</code>
        </p>
        <p className="query-actions">
          <a href={graphiqlAddress(example)} className="button">
            {api.examples.partners}
          </a>
          <a href={graphiqlAddress(flat)} className="button">
            {api.examples.flat}
          </a>
          <a href="/graphiql" className="button">
            {api.examples.empty}
          </a>
        </p>
        <p className="small soft">{api.behind}</p>
        <p className="small soft">{api.limits}</p>
      </section>
      <section className="panel" aria-labelledby="recipes">
        <h2 id="recipes">{api.recipes}</h2>
        <p>{api.recipesLead}</p>
        {tools.map((tool) => (
          <details key={tool} className="recipe">
            <summary>{tool}</summary>
            <p className="small soft">{api.tools[tool]}</p>
            <Program label={tool} program={recipeOf(tool)} />
          </details>
        ))}
      </section>
      <section className="panel" aria-labelledby="columns">
        <h2 id="columns">{api.flat}</h2>
        <p>{api.flatLead}</p>
        {['graphNodes', 'graphEdges'].map((name) => (
          <p key={name}>
            <code>{name}</code>: <code>{columnsOf(name)}</code>
          </p>
        ))}
      </section>
      <section className="panel" aria-labelledby="files">
        <h2 id="files">{api.files}</h2>
        <p>{api.filesLead}</p>
        <p className="query-actions">
          <a href="/export/network-ties.csv?bom=1" className="button">
            CSV
          </a>
          <a href="/export/network.gexf" className="button">
            GEXF
          </a>
          <a href="/export/graph.zip" className="button">
            {text.footer.all}
          </a>
        </p>
      </section>
      <section className="panel" aria-labelledby="frame">
        <h2 id="frame">{api.frame}</h2>
        <p>{api.frameLead}</p>
        <Program label={api.frame} program={recipeOf('A view in your own page')} />
      </section>
    </div>
  )
}
