import type { SourceDraft } from '../draft.js'
import { sourceId } from '../ids.js'
import type { TableMappingInput } from './mapping.js'

/** Columns by which a table of CORDIS participations is told. */
export const cordisColumns = ['rcn', 'role', 'pic', 'type', 'contribution', 'country', 'start_date', 'end_date']

export const cordisId = 'cordis-participations'
export const cordisSource: SourceDraft = {
  id: sourceId('https://cordis.europa.eu'),
  title: 'CORDIS: participations in projects of the European framework programmes',
  url: 'https://cordis.europa.eu',
  publisher: 'European Commission, CORDIS',
  language: 'en',
  licence: '© European Union, CORDIS',
  machineTranslated: false,
}

/** Participations as the eunets project compiled them from CORDIS: ids, roles, types, countries, dates and contributions in euro. */
export const cordisMapping: TableMappingInput = {
  empty: ['NA'],
  entities: [
    {
      as: 'organization',
      kind: {
        column: 'type',
        map: { HES: 'University', PRC: 'Enterprise', REC: 'ResearchInstitute', PUB: 'GovernmentBody', OTH: 'OtherOrganization' },
      },
      identifiers: [{ scheme: 'pic', column: 'pic' }],
      // The Union's own codes, where they differ from ISO 3166-1.
      values: { COUNTRY: { column: 'country', map: { EL: 'GR', UK: 'GB' } } },
    },
    {
      as: 'project',
      kind: 'Project',
      identifiers: [{ scheme: 'cordis', column: 'rcn' }],
      values: { DATE: { column: 'start_date', until: 'end_date' } },
    },
  ],
  ties: [
    {
      from: 'organization',
      type: { column: 'role', map: { coordinator: 'COORDINATES', participant: 'PARTICIPATES_IN', partner: 'PARTICIPATES_IN' } },
      to: 'project',
      since: { column: 'start_date' },
      until: { column: 'end_date' },
      properties: { contribution: { column: 'contribution' } },
    },
  ],
}
