import { maxLines } from '../../match/match.js'
import { types } from './types.js'

/** Describes the service to a client. @param base address of the endpoint, as the client reached it */
export const manifest = (base: string): object => {
  const suggest = (what: string): object => ({
    service_url: base,
    service_path: `/suggest/${what}`,
    flyout_service_url: base,
    flyout_service_path: `/flyout/${what}?id=\${id}`,
  })
  return {
    versions: ['0.2'],
    name: 'Partnership Graph',
    identifierSpace: 'urn:partnership-graph:entity',
    schemaSpace: 'urn:partnership-graph:kind',
    batchSize: maxLines,
    defaultTypes: types.filter(({ id }) => ['Organization', 'University', 'Enterprise', 'Place'].includes(id)),
    view: { url: `${base}/preview?id={{id}}` },
    preview: { url: `${base}/preview?id={{id}}`, width: 440, height: 260 },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: {
      propose_properties: { service_url: base, service_path: '/properties' },
      property_settings: [
        {
          name: 'limit',
          label: 'Most values',
          type: 'number',
          default: 20,
          help_text: 'How many values to fetch for each entity, 1 to 100.',
        },
      ],
    },
  }
}
