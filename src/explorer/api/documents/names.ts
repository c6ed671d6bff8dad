/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type NamesOfQuery, type NamesOfQueryVariables } from '../operations.js'
export const NamesOfDocument = new TypedDocumentString(`
    query NamesOf($ids: [ID!]!, $language: Language) {
  nodes(ids: $ids) {
    id
    ...EntityLink
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}`) as unknown as TypedDocumentString<NamesOfQuery, NamesOfQueryVariables>;
