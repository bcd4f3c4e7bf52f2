import 'server-only'
import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP } from 'node:net'
import webPush from 'web-push'
import { log } from '@/lib/logging'
import type { Delivery, PushMessage } from '@/lib/usecases/reminders/senders'
import type { PushSubscriptionRecord } from '@/lib/data/reminders'

/** The keys by which push services know this server. */
export interface VapidKeys {
  readonly publicKey: string
  readonly privateKey: string
  /** `mailto:` or `https:`. */
  readonly subject: string
}

const SECOND = 1000
const TIMEOUT_MS = 10 * SECOND
/** A reminder that a device does not fetch within this time is not wanted any more, seconds. */
const TTL_SECONDS = 3600

/**
 * What pushes a message to a browser by its push service. The address was given by a browser, so it is not trusted: it has
 * to be https, and must not lead into the network this server stands in, whatever its name resolves to.
 *
 * @param isTest lets messages go to a stand-in on this machine
 */
export const pushSender =
  (keys: VapidKeys, { isTest }: { readonly isTest: boolean }) =>
  async (to: PushSubscriptionRecord, message: PushMessage): Promise<Delivery> => {
    try {
      const request = webPush.generateRequestDetails(
        { endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } },
        JSON.stringify(message),
        {
          vapidDetails: keys,
          TTL: TTL_SECONDS,
          urgency: 'normal',
          topic: message.tag,
          contentEncoding: 'aes128gcm',
        },
      )
      const status = await post(request, isTest)
      if (status === 404 || status === 410) return 'gone'
      if (status >= 200 && status < 300) return 'sent'
      log.warn('push refused', { status })
      return 'failed'
    } catch (error) {
      log.warn('push failed', {}, error)
      return 'failed'
    }
  }

interface PushRequest {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: Buffer | null
}

function post({ endpoint, headers, body }: PushRequest, isTest: boolean): Promise<number> {
  const url = new URL(endpoint)
  const isSecure = url.protocol === 'https:'
  if (!isSecure && !isTest) throw new Error('a push service is reached by https only')
  if (!isTest && isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0)
    throw new Error('a push service has a name')
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { ...headers },
      timeout: TIMEOUT_MS,
      ...(isTest ? {} : { lookup: publicLookup }),
    }
    const request = (isSecure ? https : http).request(url, options, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error('the push service took too long')))
    request.on('error', reject)
    request.end(body ?? undefined)
  })
}

const OUT_OF_BOUNDS = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  OUT_OF_BOUNDS.addSubnet(net, prefix, 'ipv4')
}
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  OUT_OF_BOUNDS.addSubnet(net, prefix, 'ipv6')
}

/** Whether an address lies in a private, local or reserved network. IPv4 in IPv6 clothes counts as what it is. */
export const isOutOfBounds = (address: string): boolean => {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  return OUT_OF_BOUNDS.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
}

/** Looks a name up and refuses it when any of its addresses is out of bounds; the connection uses just these. */
const publicLookup: NonNullable<https.RequestOptions['lookup']> = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0)
    if (addresses.length === 0 || addresses.some(({ address }) => isOutOfBounds(address))) {
      return callback(new Error('a push service must not lie in a private network'), '', 0)
    }
    if (options.all === true) return callback(null, addresses)
    const [first] = addresses
    return callback(null, first?.address ?? '', first?.family ?? 4)
  })
}
