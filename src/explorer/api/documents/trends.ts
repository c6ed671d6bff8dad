/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type TrendsQuery, type TrendsQueryVariables } from '../operations.js'
export const TrendsDocument = new TypedDocumentString(`
    query Trends($by: [Dimension!]!, $places: Dimension!, $industries: Dimension!, $filter: AggregateFilter!, $always: AggregateFilter!, $input: NetworkInput!, $told: ParticipationFilter!, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  span: aggregate(of: ACTIVITIES, by: [YEAR], filter: $always, first: 1000) {
    total
    rows {
      year
    }
  }
  series: aggregate(
    of: ACTIVITIES
    by: $by
    filter: $filter
    fillEmpty: true
    language: $language
    first: 1000
  ) {
    total
    totalCount
    rows {
      year
      quarter
      sector
      kind
      role
      count
      organizationCount
    }
  }
  byProvince: aggregate(
    of: ACTIVITIES
    by: [PLACE_PROVINCE]
    filter: $filter
    language: $language
    first: 100
  ) {
    groups {
      nodes {
        keys {
          key
          id
        }
        count
      }
    }
  }
  byPlace: aggregate(
    of: ACTIVITIES
    by: [$places]
    filter: $filter
    language: $language
    first: 30
  ) {
    ...Ranking
  }
  byIndustry: aggregate(
    of: ACTIVITIES
    by: [$industries]
    filter: $filter
    language: $language
    first: 30
  ) {
    ...Ranking
  }
  sources(filter: {tellsOf: $told}, first: 100) {
    ...SourceRows
  }
  network(input: $input) {
    withheld
    tripleHelix(by: YEAR) {
      slice
      isUnknown
      activityCount
      transmission
      universityEnterprise
      universityGovernment
      enterpriseGovernment
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment SourceRows on SourceConnection {
  totalCount
  nodes {
    ...SourceRow
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}
fragment Ranking on Aggregate {
  totalCount
  groups {
    nodes {
      keys {
        key
        id
        label
        nameKind
      }
      count
      organizationCount
    }
  }
}`) as unknown as TypedDocumentString<TrendsQuery, TrendsQueryVariables>;