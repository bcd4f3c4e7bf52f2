import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import { v4 as uuidv4 } from 'uuid'
import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'

/**
 * Next passes a request on without its socket, and fills X-Forwarded-For with whatever a client wrote there. So the
 * peer's address is noted on the request as it comes in, under a name that no client can guess.
 */
const peerHeader = () => processWide('peer-header', () => `x-peer-${uuidv4()}`)

/** Notes on every request from now on where its connection comes from. Called once, when the server starts. */
export function notePeerAddresses(): void {
  processWide('peer-addresses', () => {
    subscribe('http.server.request.start', (message) => {
      const { request } = message as { readonly request: IncomingMessage }
      request.headers[peerHeader()] = request.socket.remoteAddress ?? ''
    })
    return true
  })
}

/**
 * The network a request comes from, as far as that can be trusted; null when it isn't known. Behind
 * TRUSTED_PROXIES proxies it is what the outermost of them saw; without one, the peer of the connection.
 * An IPv6 subscriber owns a whole /64, so that is what is named.
 */
export function clientAddress(headers: Headers): string | null {
  const peer = headers.get(peerHeader())
  const proxies = env().TRUSTED_PROXIES
  if (proxies === 0) return networkOf(peer)
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return networkOf(hops.at(-proxies) ?? null)
}

/** The network of an address in a spelling that is always the same: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(address: string | null): string | null {
  if (address === null) return null
  const bare = address.replace(/^\[(.*)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3').replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
  if (isIPv4(mapped)) return mapped
  return isIPv6(mapped) ? `${groupsOf(mapped).slice(0, 4).join(':')}::/64` : null
}

/** The first part of an IPv6 address, `::` written out. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.toLowerCase().split('::')
  const split = (part: string | undefined) => (part === undefined || part === '' ? [] : part.split(':'))
  const head = split(before)
  const tail = split(after)
  const missing = Math.max(0, 8 - head.length - tail.length)
  const all = after === undefined ? head : [...head, ...Array<string>(missing).fill('0'), ...tail]
  return all.map((group) => group.replace(/^0+(?=.)/, ''))
}
