import { useText } from '../text/use-text.js'

/** Why positions are not ranked, in the words of the page and of the server. */
export const Withheld = ({ says }: { says: string }) => {
  const { text } = useText()
  const why = says.startsWith('thin data')
    ? text.network.withheldThin
    : says.startsWith('one clique')
      ? text.network.withheldClique
      : text.network.withheldOther
  return (
    <p className="notice">
      <strong>{text.network.withheld}</strong> {why}{' '}
      <span className="small soft">
        {text.network.withheldSays} <span lang="en">{says}</span>
      </span>
    </p>
  )
}
