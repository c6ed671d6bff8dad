import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { AppError } from '../../errors.js'
import { Refusal } from '../http.js'
import { listOf } from './setting-list.js'

/** Who is at the other end, as far as proxies that are trusted tell. */
export interface Client {
  address: string
  /** Whether the request came over TLS. */
  secure: boolean
  /** Whether a trusted proxy passed it on. */
  isProxied: boolean
  /** Whom it was meant for: its Host, and the one that a trusted proxy was asked for. */
  hosts: string[]
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
/** IPv4 in IPv6, as sockets that listen on both tell it. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
const partsOf = (header: string | string[] | undefined): string[] =>
  [header ?? '']
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim())

/** Throws a Refusal where there are two: each of those on the way may take another one (RFC 9112, 3.2). */
const hostsOf = ({ rawHeaders, headers: { host } }: IncomingMessage): string[] => {
  const isHost = (name: string, at: number): boolean => at % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host'
  if (rawHeaders.findIndex(isHost) !== rawHeaders.findLastIndex(isHost)) throw new Refusal(400, 'The header Host is given more than once.')
  return host ? [host] : []
}

const trustedOf = (setting?: string): BlockList => {
  const trusted = new BlockList()
  for (const part of listOf(setting)) {
    const [address = '', bits] = part.split('/')
    try {
      if (bits === undefined) trusted.addAddress(address, familyOf(address))
      else trusted.addSubnet(address, Number(bits), familyOf(address))
    } catch (cause) {
      throw new AppError(
        'BAD_CONFIG',
        `TRUSTED_PROXIES: "${part}" is no address or network.`,
        'Write addresses or networks such as 10.0.0.0/8, with commas between.',
        'TRUSTED_PROXIES',
        { cause },
      )
    }
  }
  return trusted
}

/** Reads who asks. X-Forwarded-For, -Proto and -Host count only as far as trusted proxies wrote them, from the right. Throws BAD_CONFIG. */
export const clientReader = (trustedProxies?: string): ((request: IncomingMessage) => Client) => {
  const trusted = trustedOf(trustedProxies)
  // Looking into an empty list takes as long as into a full one: some microseconds of each request.
  const isAnyTrusted = trusted.rules.length > 0
  const isTrusted = (address: string): boolean => isAnyTrusted && isIP(address) > 0 && trusted.check(address, familyOf(address))
  return (request) => {
    const { headers, socket } = request
    const direct = plain(socket.remoteAddress ?? '')
    const hosts = hostsOf(request)
    if (!isTrusted(direct)) return { address: direct, secure: false, isProxied: false, hosts }
    const passed = partsOf(headers['x-forwarded-for']).map(plain).toReversed()
    const address = passed.find((one) => !isTrusted(one))
    const meant = partsOf(headers['x-forwarded-host']).at(-1)
    return {
      address: address && isIP(address) ? address : direct,
      secure: partsOf(headers['x-forwarded-proto']).at(-1) === 'https',
      isProxied: true,
      hosts: meant ? [...hosts, meant] : hosts,
    }
  }
}
