import { createReadStream, statSync, type Stats } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { basename, extname, join, normalize, sep } from 'node:path'
import { inPackage } from '../root.js'
import { isEmbed, isPage } from './pages.js'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.md': 'text/markdown; charset=utf-8',
}
/** Nothing leaves the origin, and nothing runs or is styled but what is served. */
const policyOf = (framedBy: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors ${framedBy}; base-uri 'none'`
/** The styles of GraphiQL's editor need 'unsafe-inline'. */
const editorPolicy =
  "default-src 'self'; script-src 'self'; worker-src 'self'; font-src 'self' data:; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"

/** Undefined where there is none, or could be none of that name. */
const statOf = (file: string): Stats | undefined => {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

interface HowToSend {
  status?: number
  /** Origins that may frame what is made to be framed. */
  framers?: readonly string[]
}

/** Sends a built page or its parts; false when there is no such file. */
export const sendStatic = (path: string, response: ServerResponse, { status = 200, framers = [] }: HowToSend = {}): boolean => {
  const root = inPackage('dist', 'explorer')
  const isEditor = path === '/graphiql' || path === '/graphiql/'
  const wanted = isEditor ? '/graphiql/index.html' : isPage(path) ? '/index.html' : path
  const file = normalize(join(root, wanted))
  // A name that begins with a dot is the build's own.
  const isOurs = file.startsWith(root + sep) && !basename(file).startsWith('.')
  const found = isOurs ? statOf(file) : undefined
  if (!found?.isFile()) return false
  response.writeHead(status, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'content-security-policy': isEditor ? editorPolicy : policyOf(isEmbed(path) && framers.length ? framers.join(' ') : "'none'"),
    'cache-control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  // A client that hangs up, or a file that vanishes, ends the answer and nothing else.
  pipeline(createReadStream(file), response, () => {})
  return true
}
