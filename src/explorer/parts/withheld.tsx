import { useText } from '../text/use-text.js'

/** Why positions are not ranked; in the words of the server where the page has none of its own. */
export const Withheld = ({ says }: { says: string }) => {
  const { text } = useText()
  const why = says.startsWith('thin data')
    ? text.network.withheldThin
    : says.startsWith('one clique')
      ? text.network.withheldClique
      : undefined
  return (
    <p className="notice">
      <strong>{text.network.withheld}</strong> {why ?? text.network.withheldOther}
      {!why && (
        <span className="small soft">
          {' '}
          {text.network.withheldSays} <span lang="en">{says}</span>
        </span>
      )}
    </p>
  )
}
