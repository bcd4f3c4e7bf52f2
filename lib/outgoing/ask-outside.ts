import 'server-only'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { publicLookup } from './public-lookup'

/** What is asked of a server elsewhere. */
export interface Outgoing {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: Buffer | null
}

/** What it said. A redirect is an answer like any other: nobody follows it. */
export interface OutsideReply {
  readonly status: number
  readonly body: Buffer
}

export interface Bounds {
  /** Until all of the reply is there, milliseconds. */
  readonly patienceMs: number
  /** More than this breaks off. */
  readonly replyBytes: number
}

const BOUNDS: Bounds = { patienceMs: 10_000, replyBytes: 65_536 }

/** Kept apart from Node's own, whose open connections went through no check. */
const agent = new https.Agent({ keepAlive: false, lookup: publicLookup() })

/**
 * The one way out to addresses that somebody else names: by https on its own port, to a name whose every address is
 * public when the connection is made, without following redirects, for so long and for so many bytes.
 *
 * @param isTest goes also by http to a stand-in on this machine
 * @throws Error for an address that is none of those, a server that can't be reached, or one beyond the bounds
 */
export async function askOutside(
  asked: Outgoing,
  { isTest, bounds = BOUNDS }: { readonly isTest: boolean; readonly bounds?: Bounds },
): Promise<OutsideReply> {
  const url = new URL(asked.url)
  if (isTest && isStandIn(url))
    return exchange(http.request(url, optionsOf(asked, bounds)), asked.body, bounds)
  const fault = faultOf(url)
  if (fault !== null) throw new Error(fault)
  return exchange(https.request(url, { ...optionsOf(asked, bounds), agent }), asked.body, bounds)
}

const isStandIn = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && hostname === '127.0.0.1'

/** What keeps an address from being asked at all; null for nothing. */
function faultOf({ protocol, hostname, port, username, password }: URL): string | null {
  if (protocol !== 'https:') return 'servers elsewhere are asked by https only'
  if (port !== '') return 'servers elsewhere are asked on the port of https only'
  if (username !== '' || password !== '') return 'an address with a password in it is not asked'
  // A socket looks no name up where there is none.
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return 'servers elsewhere are asked by name only'
  return null
}

const optionsOf = ({ method, headers }: Outgoing, { patienceMs }: Bounds) => ({
  method,
  headers: { ...headers },
  signal: AbortSignal.timeout(patienceMs),
})

function exchange(
  request: http.ClientRequest,
  body: Buffer | null,
  { replyBytes }: Bounds,
): Promise<OutsideReply> {
  return new Promise((resolve, reject) => {
    request.on('response', (response) => {
      const parts: Buffer[] = []
      let length = 0
      response.on('data', (part: Buffer) => {
        length += part.byteLength
        if (length > replyBytes) response.destroy(new Error('the reply is too long'))
        else parts.push(part)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body ?? undefined)
  })
}
