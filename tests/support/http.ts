import { pino } from 'pino'
import { buildApiSchema } from '../../src/api/schema.js'
import { serveApi, type Api } from '../../src/api/server.js'
import { loadConfig } from '../../src/config.js'
import type { Graph } from '../../src/graph/graph.js'

export interface HttpClient extends Api {
  post(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{
    status: number
    body: { data?: Record<string, any> | null; errors?: { message: string; extensions: Record<string, unknown> }[] }
  }>
}

/** The API over HTTP on a free port, with settings that differ from the defaults. */
export const serveOn = async (graph: Graph, env: Record<string, string> = {}): Promise<HttpClient> => {
  const api = await serveApi({ graph, schema: buildApiSchema(), log: pino({ level: 'silent' }), config: loadConfig({ PORT: '0', ...env }) })
  return {
    ...api,
    post: async (query, variables) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, body: (await response.json()) as never }
    },
  }
}
