/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type NamesOfQuery, type NamesOfQueryVariables, type NamesakesQuery, type NamesakesQueryVariables } from '../operations.js'
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

export const NamesakesDocument = new TypedDocumentString(`
    query Namesakes($ids: [ID!]!, $language: Language) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      kind
      name(language: $language)
      place {
        name(language: $language)
      }
    }
    ... on Organization {
      partOf(first: 1) {
        nodes {
          to {
            name(language: $language)
          }
        }
      }
    }
    ... on Place {
      parent {
        name(language: $language)
      }
    }
    ... on Industry {
      parent {
        name(language: $language)
      }
    }
    ... on Person {
      positions(first: 1) {
        nodes {
          organization {
            name(language: $language)
          }
        }
      }
    }
    ... on Activity {
      date
    }
  }
}
    `) as unknown as TypedDocumentString<NamesakesQuery, NamesakesQueryVariables>;
