/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type SuggestQuery, type SuggestQueryVariables } from '../operations.js'
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($prefix: String!, $kinds: [EntityKind!], $exact: Boolean, $language: Language) {
  suggest(prefix: $prefix, kinds: $kinds, exact: $exact, first: 8) {
    matchedName
    matchKind
    node {
      ...EntityLink
      place {
        name(language: $language)
      }
      ... on Place {
        parent {
          name(language: $language)
        }
      }
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}`) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
