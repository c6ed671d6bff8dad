import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = process.env['REDIS_SERVER'] ?? 'redis-server'

/** Whether there is a Redis to try with; says so where there is none. */
export const hasRedis = async (): Promise<boolean> => {
  const has = await new Promise<boolean>((resolve) => {
    const tried = spawn(program, ['--version'], { stdio: 'ignore' })
    tried.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0))
  })
  if (!has) console.warn('skipped: no redis-server (apt-get install redis-server, or set REDIS_SERVER)')
  return has
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** A Redis of one's own, which can be stopped and started again on its port. */
export class OwnRedis {
  readonly #folder = mkdtempSync(join(tmpdir(), 'redis-'))
  #running: ChildProcess | undefined

  private constructor(readonly port: number) {}

  static async start(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort())
    await redis.start()
    return redis
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    this.#running = spawn(program, ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.#folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    for await (const chunk of this.#running.stdout!) if (String(chunk).includes('Ready to accept connections')) return
  }

  async stop(): Promise<void> {
    if (!this.#running) return
    const ended = once(this.#running, 'exit')
    this.#running.kill()
    this.#running = undefined
    await ended
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
