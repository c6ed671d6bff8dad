// Names of ours are URNs: they lead nowhere, and nobody else's address is claimed.

const link = (id: string): object => ({ '@id': id, '@type': '@id' })

/** Terms of schema.org, the W3C Organization ontology, PROV-O and RDF, and ours where none of them has one. */
export const context = {
  '@version': 1.1,
  id: 'urn:partnership-graph:',
  pg: 'urn:partnership-graph:vocabulary:',
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  description: 'schema:description',
  identifier: 'schema:identifier',
  propertyID: 'schema:propertyID',
  value: 'schema:value',
  sameAs: link('schema:sameAs'),
  url: link('schema:url'),
  version: 'schema:version',
  dateModified: 'schema:dateModified',
  datePublished: 'schema:datePublished',
  publisher: 'schema:publisher',
  inLanguage: 'schema:inLanguage',
  license: 'schema:license',
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  roleName: 'schema:roleName',
  subject: link('rdf:subject'),
  predicate: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: link('rdf:object'),
  member: link('org:member'),
  organization: link('org:organization'),
  supports: link('pg:supports'),
  quote: 'prov:value',
  hadPrimarySource: link('prov:hadPrimarySource'),
  generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
  certainty: 'pg:certainty',
  recordedBy: 'pg:recordedBy',
  documentId: 'pg:documentId',
  states: 'pg:states',
  note: 'pg:note',
} as const

const organization = ['schema:Organization', 'org:Organization']
/** What an entity of a kind is, beside our own kind. */
export const classesOf: Readonly<Record<string, readonly string[]>> = {
  University: ['schema:CollegeOrUniversity', 'org:FormalOrganization'],
  Enterprise: ['schema:Corporation', 'org:FormalOrganization'],
  GovernmentBody: ['schema:GovernmentOrganization', 'org:FormalOrganization'],
  Association: organization,
  ResearchInstitute: ['schema:ResearchOrganization', 'org:Organization'],
  School: ['schema:EducationalOrganization', 'org:FormalOrganization'],
  OtherOrganization: organization,
  Base: organization,
  Committee: organization,
  Event: ['schema:Event', 'prov:Activity'],
  Project: ['prov:Activity'],
  Program: ['schema:Thing'],
  Route: ['schema:Trip'],
  Person: ['schema:Person'],
  Industry: ['skos:Concept'],
  Place: ['schema:Place'],
}

/** A standard property that says what a tie says; `inverse` where it leads from the tie's target to its source. */
export const propertyOf: Readonly<Record<string, { property: string; inverse?: true }>> = {
  HOSTED: { property: 'schema:organizer', inverse: true },
  ORGANIZED: { property: 'schema:organizer', inverse: true },
  CO_ORGANIZED: { property: 'schema:organizer', inverse: true },
  SUPPORTED: { property: 'schema:sponsor', inverse: true },
  ATTENDED: { property: 'schema:attendee', inverse: true },
  TOOK_PART_IN: { property: 'schema:attendee', inverse: true },
  SPOKE_AT: { property: 'schema:performer', inverse: true },
  COORDINATES: { property: 'prov:wasAssociatedWith', inverse: true },
  PARTICIPATES_IN: { property: 'prov:wasAssociatedWith', inverse: true },
  HELD_AT: { property: 'prov:atLocation' },
  HOLDS_POSITION: { property: 'org:memberOf' },
  MEMBER_OF: { property: 'org:memberOf' },
  PART_OF: { property: 'org:subOrganizationOf' },
  LOCATED_IN: { property: 'schema:location' },
}
/** Ties that are a membership in the sense of the Organization ontology. */
export const memberships: ReadonlySet<string> = new Set(['HOLDS_POSITION', 'MEMBER_OF'])
