/** The part of it that is used here; the types of its own would bring those of a web framework. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean
  interface Compression {
    (options: { threshold: number; filter: Filter }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
    filter: Filter
  }
  const compression: Compression
  export default compression
}
