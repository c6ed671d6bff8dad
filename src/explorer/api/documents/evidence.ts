/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type PairEvidenceQuery, type PairEvidenceQueryVariables, type ActivitiesBehindQuery, type ActivitiesBehindQueryVariables, type OrganizationsBehindQuery, type OrganizationsBehindQueryVariables, type StatementsBehindQuery, type StatementsBehindQueryVariables, type EntityEvidenceQuery, type EntityEvidenceQueryVariables } from '../operations.js'
export const PairEvidenceDocument = new TypedDocumentString(`
    query PairEvidence($a: ID!, $b: ID!, $roles: [ActivityRole!], $otherRoles: [ActivityRole!], $since: Date, $until: Date, $place: String, $industry: String, $language: Language) {
  between(a: $a, b: $b) {
    a {
      ...EntityLink
    }
    b {
      ...EntityLink
    }
    directTies(first: 20) {
      totalCount
      nodes {
        id
        type
        role
        roleAsPrinted
        ... on PlainTie {
          from {
            id
          }
        }
        since
        until
        evidence(first: 20) {
          totalCount
          nodes {
            ...StatementParts
          }
        }
      }
    }
    sharedActivities(
      first: 20
      roles: $roles
      otherRoles: $otherRoles
      since: $since
      until: $until
      place: $place
      industry: $industry
    ) {
      totalCount
      edges {
        rolesOfA
        rolesOfB
        node {
          ...EntityLink
          date
          place {
            ...EntityLink
          }
        }
        evidence(first: 20) {
          totalCount
          nodes {
            ...StatementParts
          }
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
}
fragment StatementParts on Statement {
  id
  quote
  value
  nameAsPrinted
  note
  certainty
  start
  end
  source {
    id
    title
    url
    publisher
    publishedOn
    machineTranslated
  }
}`) as unknown as TypedDocumentString<PairEvidenceQuery, PairEvidenceQueryVariables>;

export const ActivitiesBehindDocument = new TypedDocumentString(`
    query ActivitiesBehind($filter: ActivityFilter!, $language: Language) {
  activities(filter: $filter, first: 50) {
    totalCount
    nodes {
      ...ActivityRow
      hosts(first: 3) {
        totalCount
        nodes {
          id
          actor {
            ...EntityLink
          }
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
}
fragment ActivityRow on Activity {
  ...EntityLink
  date
  place {
    ...EntityLink
  }
}`) as unknown as TypedDocumentString<ActivitiesBehindQuery, ActivitiesBehindQueryVariables>;

export const OrganizationsBehindDocument = new TypedDocumentString(`
    query OrganizationsBehind($input: NetworkInput!, $language: Language) {
  network(input: $input) {
    nodeCount
    nodes(first: 50) {
      nodes {
        id
        activityCount
        organization {
          ...EntityLink
          sector
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
}`) as unknown as TypedDocumentString<OrganizationsBehindQuery, OrganizationsBehindQueryVariables>;

export const StatementsBehindDocument = new TypedDocumentString(`
    query StatementsBehind($filter: StatementFilter!, $language: Language) {
  statements(filter: $filter, first: 50) {
    totalCount
    nodes {
      ...SaidParts
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment StatementParts on Statement {
  id
  quote
  value
  nameAsPrinted
  note
  certainty
  start
  end
  source {
    id
    title
    url
    publisher
    publishedOn
    machineTranslated
  }
}
fragment SaidParts on Statement {
  ...StatementParts
  predicate
  roleAsPrinted
  subject {
    ...EntityLink
  }
  object {
    ...EntityLink
  }
}`) as unknown as TypedDocumentString<StatementsBehindQuery, StatementsBehindQueryVariables>;

export const EntityEvidenceDocument = new TypedDocumentString(`
    query EntityEvidence($ids: [ID!]!, $language: Language) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      ...EntityLink
      ... on Organization {
        activityCount
      }
      evidence(first: 50) {
        totalCount
        nodes {
          ...SaidParts
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
}
fragment StatementParts on Statement {
  id
  quote
  value
  nameAsPrinted
  note
  certainty
  start
  end
  source {
    id
    title
    url
    publisher
    publishedOn
    machineTranslated
  }
}
fragment SaidParts on Statement {
  ...StatementParts
  predicate
  roleAsPrinted
  subject {
    ...EntityLink
  }
  object {
    ...EntityLink
  }
}`) as unknown as TypedDocumentString<EntityEvidenceQuery, EntityEvidenceQueryVariables>;
