import { isIP } from 'node:net'
import type { Config } from '../../config.js'
import { Refusal } from '../http.js'
import type { Client } from './client.js'
import { listOf } from './setting-list.js'

/** A host as a header names it, without port and final dot. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
const addressOf = (name: string): string => name.replace(/^\[(.*)\]$/, '$1')

const isLoopback = (name: string): boolean => /(^|\.)localhost$|^127(\.\d+){3}$|^::1$/.test(name)
/** Nobody gets such a name from the public DNS (RFC 6761; ICANN on .internal): it leads where this machine or its network says. */
const isReserved = (name: string): boolean => isLoopback(name) || name.endsWith('.internal')

/**
 * Names that the server may be reached as. A page of an attacker can have its own name lead to a server that only its reader reaches, and
 * then reads there as if the page were served from it (DNS rebinding). Its name is in Host; an address there was never looked up.
 */
export class HostNames {
  readonly #names: ReadonlySet<string>
  /** Whether any name is taken. */
  readonly all: boolean
  /** Whether trusted proxies answer for the names that they pass on. */
  readonly #byProxy: boolean

  constructor({ HOST, HOST_NAMES }: Pick<Config, 'HOST' | 'HOST_NAMES'>) {
    const given = listOf(HOST_NAMES).map(nameOf)
    this.#names = new Set([...given, nameOf(HOST)])
    this.#byProxy = given.length === 0
    // As in Jupyter: who opens a server to other machines without a word on names may be reached by any.
    this.all = given.includes('*') || (given.length === 0 && !isLoopback(HOST))
  }

  #takes(name: string): boolean {
    return isIP(addressOf(name)) > 0 || isReserved(name) || this.#names.has(name)
  }

  /** Throws a Refusal with 421. Who sends no Host (HTTP/1.0) is no browser. */
  guard({ hosts, isProxied }: Client): void {
    if (this.all || (this.#byProxy && isProxied)) return
    const strange = hosts.map(nameOf).find((name) => !this.#takes(name))
    if (strange !== undefined)
      throw new Refusal(
        421,
        `This server is not known as "${strange.slice(0, 100)}". Ask by its address or name; whoever runs it names what it is reached as in HOST_NAMES.`,
      )
  }
}
