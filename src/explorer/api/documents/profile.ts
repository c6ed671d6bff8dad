/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type OrganizationProfileQuery, type OrganizationProfileQueryVariables, type ActivityProfileQuery, type ActivityProfileQueryVariables, type PersonProfileQuery, type PersonProfileQueryVariables, type PlaceProfileQuery, type PlaceProfileQueryVariables, type IndustryProfileQuery, type IndustryProfileQueryVariables, type ThingProfileQuery, type ThingProfileQueryVariables, type OrganizationYearsQuery, type OrganizationYearsQueryVariables, type MorePartnersQuery, type MorePartnersQueryVariables, type MoreActivitiesQuery, type MoreActivitiesQueryVariables } from '../operations.js'
export const OrganizationProfileDocument = new TypedDocumentString(`
    query OrganizationProfile($id: ID!, $language: Language) {
  node(id: $id) {
    id
    ...EntityParts
    ...OrganizationParts
  }
  identity: node(id: $id) {
    id
    ...IdentityParts
  }
  unknown: node(id: $id) {
    id
    ...UnknownParts
  }
  sources: node(id: $id) {
    id
    ...SourceParts
  }
  partners: node(id: $id) {
    id
    ... on Organization {
      name(language: $language)
      coHosts(first: 25) {
        ...PartnerRows
      }
    }
  }
  activities: node(id: $id) {
    id
    ... on Organization {
      participations(first: 25) {
        ...ParticipationRows
      }
    }
  }
  people: node(id: $id) {
    id
    ... on Organization {
      people(first: 25) {
        ...PeopleRows
      }
    }
  }
  ties: node(id: $id) {
    id
    ... on Organization {
      ties(
        first: 100
        types: [COOPERATES_WITH, OPERATES, MEMBER_OF, PART_OF, SUCCEEDED_BY]
      ) {
        ...TieRows
      }
      tiesIn(first: 100, types: [COOPERATES_WITH, MEMBER_OF, PART_OF, SUCCEEDED_BY]) {
        ...TieRows
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
fragment EntityParts on Entity {
  ...EntityLink
  kindCertainty
  place {
    ...EntityLink
  }
  externalIds {
    scheme
    value
    url
  }
  industries(first: 10) {
    totalCount
    nodes {
      ...EntityLink
    }
  }
  evidence {
    totalCount
  }
}
fragment IdentityParts on Entity {
  names {
    id
    value
    kind
    language
    evidence(first: 3) {
      totalCount
      nodes {
        ...StatementParts
      }
    }
  }
  judgements {
    id
    verdict
    nameAsPrinted
    reason
    reasonZh
    decidedBy
    decidedAt
    source {
      id
      title
    }
    other {
      ...EntityLink
    }
  }
}
fragment UnknownParts on Entity {
  unknowns {
    about
    says
    count
    statement {
      ...StatementParts
    }
  }
}
fragment SourceParts on Entity {
  sources(first: 25) {
    ...SourceRows
  }
}
fragment ActivityRow on Activity {
  ...EntityLink
  date
  place {
    ...EntityLink
  }
}
fragment ParticipationRow on Participation {
  id
  role
  roleAsPrinted
  certainty
  statementCount
}
fragment TieRow on PlainTie {
  id
  type
  roleAsPrinted
  certainty
  since
  until
  statementCount
  from {
    ...EntityLink
  }
  to {
    ...EntityLink
  }
}
fragment PartnerRows on CoHostConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    organization {
      ...EntityLink
      sector
    }
    sharedActivityCount
    firstDate
    lastDate
  }
}
fragment ParticipationRows on ParticipationConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...ParticipationRow
    activity {
      ...ActivityRow
    }
  }
}
fragment TieRows on TieConnection {
  totalCount
  nodes {
    ...TieRow
  }
}
fragment PeopleRows on PositionConnection {
  totalCount
  nodes {
    id
    title
    post
    since
    until
    statementCount
    person {
      ...EntityLink
    }
  }
}
fragment OrganizationParts on Organization {
  sector
  activityCount
  founded
  level
  ownership
  status
  supervisor
  website
  city
  country
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
}`) as unknown as TypedDocumentString<OrganizationProfileQuery, OrganizationProfileQueryVariables>;

export const ActivityProfileDocument = new TypedDocumentString(`
    query ActivityProfile($id: ID!, $language: Language) {
  node(id: $id) {
    id
    ...EntityParts
    ... on Activity {
      date
      description
      venue
    }
  }
  identity: node(id: $id) {
    id
    ...IdentityParts
  }
  unknown: node(id: $id) {
    id
    ...UnknownParts
  }
  sources: node(id: $id) {
    id
    ...SourceParts
  }
  participants: node(id: $id) {
    id
    ...ParticipantParts
  }
  speakers: node(id: $id) {
    id
    ...SpeakerParts
  }
  given: node(id: $id) {
    id
    ... on Event {
      ties(
        first: 100
        types: [AWARDED, RELEASED, ISSUED_APPOINTMENTS_FOR, ESTABLISHED]
      ) {
        ...TieRows
      }
    }
  }
  present: node(id: $id) {
    id
    ... on Event {
      tiesIn(first: 50, types: [TOOK_PART_IN]) {
        ...TieRows
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
fragment EntityParts on Entity {
  ...EntityLink
  kindCertainty
  place {
    ...EntityLink
  }
  externalIds {
    scheme
    value
    url
  }
  industries(first: 10) {
    totalCount
    nodes {
      ...EntityLink
    }
  }
  evidence {
    totalCount
  }
}
fragment IdentityParts on Entity {
  names {
    id
    value
    kind
    language
    evidence(first: 3) {
      totalCount
      nodes {
        ...StatementParts
      }
    }
  }
  judgements {
    id
    verdict
    nameAsPrinted
    reason
    reasonZh
    decidedBy
    decidedAt
    source {
      id
      title
    }
    other {
      ...EntityLink
    }
  }
}
fragment UnknownParts on Entity {
  unknowns {
    about
    says
    count
    statement {
      ...StatementParts
    }
  }
}
fragment SourceParts on Entity {
  sources(first: 25) {
    ...SourceRows
  }
}
fragment ParticipationRow on Participation {
  id
  role
  roleAsPrinted
  certainty
  statementCount
}
fragment TieRow on PlainTie {
  id
  type
  roleAsPrinted
  certainty
  since
  until
  statementCount
  from {
    ...EntityLink
  }
  to {
    ...EntityLink
  }
}
fragment TieRows on TieConnection {
  totalCount
  nodes {
    ...TieRow
  }
}
fragment ParticipantParts on Activity {
  participations(first: 100) {
    totalCount
    nodes {
      ...ParticipationRow
      actor {
        ...EntityLink
        ... on Organization {
          sector
        }
      }
    }
  }
}
fragment SpeakerParts on Event {
  speakers(first: 50) {
    totalCount
    nodes {
      id
      position
      speechKind
      talkTitle
      statementCount
      person {
        ...EntityLink
      }
    }
  }
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
}`) as unknown as TypedDocumentString<ActivityProfileQuery, ActivityProfileQueryVariables>;

export const PersonProfileDocument = new TypedDocumentString(`
    query PersonProfile($id: ID!, $language: Language) {
  node(id: $id) {
    id
    ...EntityParts
  }
  identity: node(id: $id) {
    id
    ...IdentityParts
  }
  unknown: node(id: $id) {
    id
    ...UnknownParts
  }
  sources: node(id: $id) {
    id
    ...SourceParts
  }
  positions: node(id: $id) {
    id
    ...PositionParts
  }
  speeches: node(id: $id) {
    id
    ...SpeechParts
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment EntityParts on Entity {
  ...EntityLink
  kindCertainty
  place {
    ...EntityLink
  }
  externalIds {
    scheme
    value
    url
  }
  industries(first: 10) {
    totalCount
    nodes {
      ...EntityLink
    }
  }
  evidence {
    totalCount
  }
}
fragment IdentityParts on Entity {
  names {
    id
    value
    kind
    language
    evidence(first: 3) {
      totalCount
      nodes {
        ...StatementParts
      }
    }
  }
  judgements {
    id
    verdict
    nameAsPrinted
    reason
    reasonZh
    decidedBy
    decidedAt
    source {
      id
      title
    }
    other {
      ...EntityLink
    }
  }
}
fragment UnknownParts on Entity {
  unknowns {
    about
    says
    count
    statement {
      ...StatementParts
    }
  }
}
fragment SourceParts on Entity {
  sources(first: 25) {
    ...SourceRows
  }
}
fragment ActivityRow on Activity {
  ...EntityLink
  date
  place {
    ...EntityLink
  }
}
fragment PositionParts on Person {
  positions(first: 25) {
    totalCount
    nodes {
      id
      title
      post
      since
      until
      statementCount
      organization {
        ...EntityLink
      }
    }
  }
}
fragment SpeechParts on Person {
  speeches(first: 25) {
    totalCount
    nodes {
      id
      position
      speechKind
      talkTitle
      statementCount
      event {
        ...ActivityRow
      }
    }
  }
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
}`) as unknown as TypedDocumentString<PersonProfileQuery, PersonProfileQueryVariables>;

export const PlaceProfileDocument = new TypedDocumentString(`
    query PlaceProfile($id: ID!, $language: Language) {
  node(id: $id) {
    id
    ...EntityParts
    ... on Place {
      code
      level
      parent {
        ...EntityLink
      }
    }
  }
  identity: node(id: $id) {
    id
    ...IdentityParts
  }
  unknown: node(id: $id) {
    id
    ...UnknownParts
  }
  sources: node(id: $id) {
    id
    ...SourceParts
  }
  events: node(id: $id) {
    id
    ...PlaceEventParts
  }
  organizations: node(id: $id) {
    id
    ...PlaceOrganizationParts
  }
  parts: node(id: $id) {
    id
    ... on Place {
      parts(first: 50) {
        totalCount
        nodes {
          ...EntityLink
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
fragment EntityParts on Entity {
  ...EntityLink
  kindCertainty
  place {
    ...EntityLink
  }
  externalIds {
    scheme
    value
    url
  }
  industries(first: 10) {
    totalCount
    nodes {
      ...EntityLink
    }
  }
  evidence {
    totalCount
  }
}
fragment IdentityParts on Entity {
  names {
    id
    value
    kind
    language
    evidence(first: 3) {
      totalCount
      nodes {
        ...StatementParts
      }
    }
  }
  judgements {
    id
    verdict
    nameAsPrinted
    reason
    reasonZh
    decidedBy
    decidedAt
    source {
      id
      title
    }
    other {
      ...EntityLink
    }
  }
}
fragment UnknownParts on Entity {
  unknowns {
    about
    says
    count
    statement {
      ...StatementParts
    }
  }
}
fragment SourceParts on Entity {
  sources(first: 25) {
    ...SourceRows
  }
}
fragment ActivityRow on Activity {
  ...EntityLink
  date
  place {
    ...EntityLink
  }
}
fragment PlaceEventParts on Place {
  events(first: 25) {
    totalCount
    nodes {
      ...ActivityRow
    }
  }
}
fragment PlaceOrganizationParts on Place {
  organizations(first: 25) {
    totalCount
    nodes {
      ...EntityLink
      sector
      activityCount
    }
  }
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
}`) as unknown as TypedDocumentString<PlaceProfileQuery, PlaceProfileQueryVariables>;

export const IndustryProfileDocument = new TypedDocumentString(`
    query IndustryProfile($id: ID!, $language: Language) {
  node(id: $id) {
    id
    ...EntityParts
    ... on Industry {
      code
      parent {
        ...EntityLink
      }
    }
  }
  identity: node(id: $id) {
    id
    ...IdentityParts
  }
  unknown: node(id: $id) {
    id
    ...UnknownParts
  }
  sources: node(id: $id) {
    id
    ...SourceParts
  }
  ties: node(id: $id) {
    id
    ... on Industry {
      tiesIn(first: 50, types: [FOCUSES_ON]) {
        ...TieRows
      }
    }
  }
  parts: node(id: $id) {
    id
    ... on Industry {
      parts(first: 50) {
        totalCount
        nodes {
          ...EntityLink
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
fragment EntityParts on Entity {
  ...EntityLink
  kindCertainty
  place {
    ...EntityLink
  }
  externalIds {
    scheme
    value
    url
  }
  industries(first: 10) {
    totalCount
    nodes {
      ...EntityLink
    }
  }
  evidence {
    totalCount
  }
}
fragment IdentityParts on Entity {
  names {
    id
    value
    kind
    language
    evidence(first: 3) {
      totalCount
      nodes {
        ...StatementParts
      }
    }
  }
  judgements {
    id
    verdict
    nameAsPrinted
    reason
    reasonZh
    decidedBy
    decidedAt
    source {
      id
      title
    }
    other {
      ...EntityLink
    }
  }
}
fragment UnknownParts on Entity {
  unknowns {
    about
    says
    count
    statement {
      ...StatementParts
    }
  }
}
fragment SourceParts on Entity {
  sources(first: 25) {
    ...SourceRows
  }
}
fragment TieRow on PlainTie {
  id
  type
  roleAsPrinted
  certainty
  since
  until
  statementCount
  from {
    ...EntityLink
  }
  to {
    ...EntityLink
  }
}
fragment TieRows on TieConnection {
  totalCount
  nodes {
    ...TieRow
  }
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
}`) as unknown as TypedDocumentString<IndustryProfileQuery, IndustryProfileQueryVariables>;

export const ThingProfileDocument = new TypedDocumentString(`
    query ThingProfile($id: ID!, $language: Language) {
  node(id: $id) {
    id
    ...EntityParts
  }
  identity: node(id: $id) {
    id
    ...IdentityParts
  }
  unknown: node(id: $id) {
    id
    ...UnknownParts
  }
  sources: node(id: $id) {
    id
    ...SourceParts
  }
  ties: node(id: $id) {
    id
    ... on Entity {
      ties(first: 50) {
        ...TieRows
      }
      tiesIn(first: 50) {
        ...TieRows
      }
    }
  }
  activities: node(id: $id) {
    id
    ... on Base {
      participations(first: 25) {
        ...ParticipationRows
      }
    }
    ... on Committee {
      participations(first: 25) {
        ...ParticipationRows
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
fragment EntityParts on Entity {
  ...EntityLink
  kindCertainty
  place {
    ...EntityLink
  }
  externalIds {
    scheme
    value
    url
  }
  industries(first: 10) {
    totalCount
    nodes {
      ...EntityLink
    }
  }
  evidence {
    totalCount
  }
}
fragment IdentityParts on Entity {
  names {
    id
    value
    kind
    language
    evidence(first: 3) {
      totalCount
      nodes {
        ...StatementParts
      }
    }
  }
  judgements {
    id
    verdict
    nameAsPrinted
    reason
    reasonZh
    decidedBy
    decidedAt
    source {
      id
      title
    }
    other {
      ...EntityLink
    }
  }
}
fragment UnknownParts on Entity {
  unknowns {
    about
    says
    count
    statement {
      ...StatementParts
    }
  }
}
fragment SourceParts on Entity {
  sources(first: 25) {
    ...SourceRows
  }
}
fragment ActivityRow on Activity {
  ...EntityLink
  date
  place {
    ...EntityLink
  }
}
fragment ParticipationRow on Participation {
  id
  role
  roleAsPrinted
  certainty
  statementCount
}
fragment TieRow on PlainTie {
  id
  type
  roleAsPrinted
  certainty
  since
  until
  statementCount
  from {
    ...EntityLink
  }
  to {
    ...EntityLink
  }
}
fragment ParticipationRows on ParticipationConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...ParticipationRow
    activity {
      ...ActivityRow
    }
  }
}
fragment TieRows on TieConnection {
  totalCount
  nodes {
    ...TieRow
  }
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
}`) as unknown as TypedDocumentString<ThingProfileQuery, ThingProfileQueryVariables>;

export const OrganizationYearsDocument = new TypedDocumentString(`
    query OrganizationYears($id: ID!) {
  aggregate(
    of: ACTIVITIES
    by: [YEAR]
    filter: {organization: $id}
    fillEmpty: true
  ) {
    rows {
      year
      count
    }
  }
}
    `) as unknown as TypedDocumentString<OrganizationYearsQuery, OrganizationYearsQueryVariables>;

export const MorePartnersDocument = new TypedDocumentString(`
    query MorePartners($id: ID!, $after: String, $language: Language) {
  node(id: $id) {
    id
    ... on Organization {
      coHosts(first: 100, after: $after) {
        ...PartnerRows
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
fragment PartnerRows on CoHostConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    organization {
      ...EntityLink
      sector
    }
    sharedActivityCount
    firstDate
    lastDate
  }
}`) as unknown as TypedDocumentString<MorePartnersQuery, MorePartnersQueryVariables>;

export const MoreActivitiesDocument = new TypedDocumentString(`
    query MoreActivities($id: ID!, $after: String, $language: Language) {
  node(id: $id) {
    id
    ... on Organization {
      participations(first: 100, after: $after) {
        ...ParticipationRows
      }
    }
    ... on Base {
      participations(first: 100, after: $after) {
        ...ParticipationRows
      }
    }
    ... on Committee {
      participations(first: 100, after: $after) {
        ...ParticipationRows
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
}
fragment ParticipationRow on Participation {
  id
  role
  roleAsPrinted
  certainty
  statementCount
}
fragment ParticipationRows on ParticipationConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...ParticipationRow
    activity {
      ...ActivityRow
    }
  }
}`) as unknown as TypedDocumentString<MoreActivitiesQuery, MoreActivitiesQueryVariables>;
