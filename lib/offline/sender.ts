import { LIMITS } from '@/lib/contracts/limits'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import { isStorageError, type LearnerDatabase } from './database'
import { withLock } from './locks'
import { countUnsent, countUntold, refuse, settle, unsent } from './outbox'
import { postEvents, type SendOutcome } from './requests'
import type { ServedFigures } from './steps'

/** Whether what was practised reaches the server, and if not, why. */
export type Sending = 'resting' | 'no-connection' | 'unavailable' | 'signed-out' | 'other-learner'

export interface OutboxStatus {
  readonly sending: Sending
  /** Answers kept on this device only. */
  readonly unsent: number
  /** Events the server will never take, of which the learner has not been told. */
  readonly untold: number
}

/** How a round of sending ended; with how long to wait when the server said so. */
type Outcome = Sending | { readonly retrySeconds: number }

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

export interface SenderOptions {
  readonly database: LearnerDatabase
  readonly userId: string
  readonly post?: (userId: string, events: readonly DeviceEvent[]) => Promise<SendOutcome>
  /** 0 … 1, so that devices that lost the same server don't all come back at once. */
  readonly chance?: () => number
  readonly onServed?: (served: ReadonlyMap<string, ServedFigures>) => void
}

/**
 * Sends what is in the outbox, oldest first, a batch at a time, one tab at a time; again later when it could not. An
 * event leaves the outbox only with its receipt, so whatever breaks in between is sent again, and the server knows an
 * event it has seen.
 */
export class Sender {
  private readonly options: Required<Omit<SenderOptions, 'onServed'>> & Pick<SenderOptions, 'onServed'>
  private readonly listeners = new Set<() => void>()
  /** Events without a receipt as far as this page knows them: what it can still send at once when it closes. */
  private readonly waiting = new Map<string, DeviceEvent>()
  /** Whether the oldest unsent events are among them. Sent out of order, an undo could arrive before its answer. */
  private knowsOldest = false
  private current: OutboxStatus = { sending: 'resting', unsent: 0, untold: 0 }
  private running: Promise<void> | null = null
  private again = false
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(options: SenderOptions) {
    this.options = { post: postEvents, chance: Math.random, ...options }
  }

  get status(): OutboxStatus {
    return this.current
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** An event was recorded: sends it as soon as what is under way is done. */
  recorded(event: DeviceEvent): void {
    this.waiting.set(event.eventId, event)
    void this.flush()
  }

  /** Sends all that can be sent now. Settles when there is nothing left to try. */
  flush(): Promise<void> {
    this.again = true
    this.running ??= this.run().finally(() => {
      this.running = null
    })
    return this.running
  }

  /** A page that is closing sends what has no receipt yet, in one request that outlives it. */
  sendLast(): void {
    if (!this.knowsOldest) return
    const inOrder = [...this.waiting.values()].sort((a, b) => a.deviceSeq - b.deviceSeq)
    const events = inOrder.slice(0, LIMITS.batch)
    if (events.length > 0) void this.options.post(this.options.userId, events)
  }

  /** Counts what waits, without sending. */
  async count(): Promise<void> {
    await this.report(this.current.sending)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false
      this.stop()
      const outcome = await this.sendLocked()
      await this.report(outcome)
      if (outcome === 'resting') this.failures = 0
      else this.later(outcome)
    }
  }

  private async sendLocked(): Promise<Outcome> {
    try {
      return await withLock(`spindle-outbox-${this.options.userId}`, () => this.sendAll())
    } catch (error) {
      // The browser closed the database under this page. Nothing is lost: it is sent when the page is opened again.
      if (isStorageError(error)) return 'unavailable'
      throw error
    }
  }

  private async sendAll(): Promise<Outcome> {
    const { database, userId, post } = this.options
    let most: number = LIMITS.batch
    for (;;) {
      const events = await unsent(database, most)
      for (const event of events) this.waiting.set(event.eventId, event)
      this.knowsOldest = true
      if (events.length === 0) return 'resting'
      const outcome = await post(userId, events)
      if (outcome.kind === 'receipts') {
        this.knowsOldest = events.length < most
        const { removed, served } = await settle(database, outcome.receipts)
        for (const { eventId } of outcome.receipts) this.waiting.delete(eventId)
        if (served.size > 0) this.options.onServed?.(served)
        if (removed === 0) return 'unavailable'
      } else if (outcome.kind === 'malformed') {
        const [first] = events
        if (events.length === 1 && first !== undefined) await this.refuse(first)
        most = events.length === 1 ? LIMITS.batch : 1
      } else if (outcome.kind === 'unavailable' && outcome.retrySeconds !== null) {
        return { retrySeconds: outcome.retrySeconds }
      } else {
        return outcome.kind
      }
    }
  }

  /** One bad event must never hold the others up. */
  private async refuse(event: DeviceEvent): Promise<void> {
    await refuse(this.options.database, event.eventId)
    this.waiting.delete(event.eventId)
  }

  private later(outcome: Outcome): void {
    if (outcome === 'signed-out' || outcome === 'other-learner') return
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS)
    this.failures++
    const asked = typeof outcome === 'object' ? outcome.retrySeconds * 1000 : 0
    const jittered = wait * (0.5 + this.options.chance() / 2)
    this.timer = setTimeout(() => void this.flush(), Math.max(asked, jittered))
  }

  private async report(outcome: Outcome): Promise<void> {
    const { database } = this.options
    const sending = typeof outcome === 'object' ? 'unavailable' : outcome
    const counted = await Promise.all([countUnsent(database), countUntold(database)]).catch(() => null)
    const [waiting, untold] = counted ?? [this.current.unsent, this.current.untold]
    this.current = { sending, unsent: waiting, untold }
    for (const listener of this.listeners) listener()
  }
}

/** Lets a page's own moments move the outbox: a connection that returns, a tab looked at again, a page that closes. */
export function followPage(sender: Sender): () => void {
  const retry = () => void sender.flush()
  const visible = () => {
    if (document.visibilityState === 'visible') retry()
    else sender.sendLast()
  }
  const leave = () => sender.sendLast()
  addEventListener('online', retry)
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', visible)
  return () => {
    removeEventListener('online', retry)
    removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', visible)
    sender.stop()
  }
}
