import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process told apart from a later one that got the same number. */
export type ProcessMark = { pid: number; started: string }

const DEAD_STATES = /^[ZX]/

const fromProc = (pid: number): string | undefined => {
  try {
    // The command's name may hold spaces and brackets: count fields from its closing bracket.
    const [state = 'X', ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return DEAD_STATES.test(state) ? undefined : `${boot}/${fields[18]}`
  } catch {
    return undefined
  }
}

const fromPs = (pid: number): string | undefined => {
  try {
    // A fixed zone and language: the answer is compared with one of another day.
    const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' }
    const text = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', `${pid}`], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [state = 'X', ...started] = text.toString().trim().split(/\s+/)
    return DEAD_STATES.test(state) ? undefined : started.join(' ')
  } catch {
    return undefined
  }
}

/** When a process started, or undefined when it does not run (a zombie does not). */
const startedAt = (pid: number): string | undefined => (process.platform === 'linux' ? fromProc(pid) : fromPs(pid))

export const markOf = (pid: number): ProcessMark => ({ pid, started: startedAt(pid) ?? 'unknown' })

export const isRunning = ({ pid, started }: ProcessMark): boolean => startedAt(pid) === started

export const parseMark = (text: string): ProcessMark | undefined => {
  try {
    const { pid, started } = JSON.parse(text) as Partial<ProcessMark>
    return typeof pid === 'number' && pid > 0 && typeof started === 'string' ? { pid, started } : undefined
  } catch {
    return undefined
  }
}

const signal = ({ pid }: ProcessMark, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // It ended in between, which is what was wanted.
  }
}

const gone = async (mark: ProcessMark, withinMs: number): Promise<boolean> => {
  for (const end = Date.now() + withinMs; isRunning(mark); await sleep(50)) if (Date.now() > end) return false
  return true
}

/** SIGTERM, then SIGKILL. Answers whether the process is gone. */
export const terminate = async (mark: ProcessMark, graceMs: number): Promise<boolean> => {
  if (!isRunning(mark)) return true
  signal(mark, 'SIGTERM')
  if (await gone(mark, graceMs)) return true
  signal(mark, 'SIGKILL')
  return gone(mark, 5_000)
}
