import 'server-only'
import webPush from 'web-push'
import { log } from '@/lib/logging'
import { askOutside } from '@/lib/outgoing/ask-outside'
import type { Delivery, PushMessage } from '@/lib/usecases/reminders/senders'
import type { PushSubscriptionRecord } from '@/lib/data/reminders'

/** The keys by which push services know this server. */
export interface VapidKeys {
  readonly publicKey: string
  readonly privateKey: string
  /** `mailto:` or `https:`. */
  readonly subject: string
}

/** A reminder that a device does not fetch within this time is not wanted any more, seconds. */
const TTL_SECONDS = 3600

/**
 * What pushes a message to a browser by its push service. The address was given by a browser, so it is not trusted.
 *
 * @param isTest lets messages go to a stand-in on this machine
 */
export const pushSender =
  (keys: VapidKeys, { isTest }: { readonly isTest: boolean }) =>
  async (to: PushSubscriptionRecord, message: PushMessage): Promise<Delivery> => {
    try {
      const { endpoint, headers, body } = webPush.generateRequestDetails(
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
      const asked = { url: endpoint, method: 'POST', headers, body } as const
      const { status } = await askOutside(asked, { isTest })
      if (status === 404 || status === 410) return 'gone'
      if (status >= 200 && status < 300) return 'sent'
      log.warn('push refused', { status })
      return 'failed'
    } catch (error) {
      log.warn('push failed', {}, error)
      return 'failed'
    }
  }
