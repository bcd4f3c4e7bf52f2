import type { PushSubscriptionRecord } from '@/lib/data/reminders'

/** What a notification says, and the page it opens. */
export interface PushMessage {
  readonly title: string
  readonly body: string
  /** Path on this server. */
  readonly path: string
  /** One of a kind takes the place of the one before on the screen. */
  readonly tag: string
}

/** `gone`: the browser has withdrawn its subscription for good. */
export type Delivery = 'sent' | 'gone' | 'failed'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Where the reader stops these letters. */
  readonly stop?: string
}

/** What leaves the machine; null where this server is not set up for it. */
export interface Senders {
  readonly push: ((to: PushSubscriptionRecord, message: PushMessage) => Promise<Delivery>) | null
  readonly mail: ((letter: Letter) => Promise<'sent' | 'failed'>) | null
  /** The address of this server, without a slash at its end. */
  readonly address: string
  /** Signs what stands in the links of letters. */
  readonly secret: string
}
