import { createServer, type Server } from 'node:http'
import { AppError } from '../errors.js'

const listenFault = (host: string, port: number, setting: string, cause: NodeJS.ErrnoException): AppError =>
  cause.code === 'EADDRINUSE'
    ? new AppError(
        'BAD_CONFIG',
        `${setting}: ${port} is in use on ${host}.`,
        `Stop what uses it, or set ${setting} to another one (0 for any free one).`,
        setting,
        { cause },
      )
    : new AppError(
        'BAD_CONFIG',
        `HOST, ${setting}: cannot listen on ${host}:${port} (${cause.code}).`,
        `Set HOST and ${setting} to an address of this machine that you may use.`,
        'HOST',
        { cause },
      )

/** Throws BAD_CONFIG when the port is taken. */
export const listen = (http: Server, host: string, port: number, setting = 'PORT'): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException): void => reject(listenFault(host, port, setting, cause))
    http.once('error', fail).listen(port, host, () => {
      http.off('error', fail)
      resolve()
    })
  })

/** Throws what `serveApi` would throw, before minutes were spent on what comes first. */
export const checkPort = async (host: string, port: number): Promise<void> => {
  const http = createServer()
  await listen(http, host, port)
  await new Promise((closed) => http.close(closed))
}

export const addressOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`
