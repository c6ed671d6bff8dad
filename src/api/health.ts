import type { ServerResponse } from 'node:http'
import type { Graph } from '../graph/graph.js'
import { sendJson } from './http.js'

export const answerLive = (response: ServerResponse): void => sendJson(response, 200, { status: 'live' })

/** Whether questions can be answered now, and for some time to come. */
export const answerReady = async (graph: Graph, stopping: AbortSignal, response: ServerResponse): Promise<void> => {
  if (stopping.aborted) return sendJson(response, 503, { status: 'stopping' })
  try {
    await graph.verify()
    sendJson(response, 200, { status: 'ready' })
  } catch {
    sendJson(response, 503, { status: 'database unavailable' })
  }
}
