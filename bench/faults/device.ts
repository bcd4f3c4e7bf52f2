import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeviceEvent, ReviewReply } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { ask } from '../server/ask'
import { sessionCookie } from '../session'

const BATCH = 20
const PATIENCE_MS = 30_000

/** What came of requests: how often each status, and how often none. */
export type Outcomes = Map<string, number>

export const noteOutcome = (outcomes: Outcomes, what: string): void => {
  outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
}

/**
 * A device with an outbox, as the browser's is: an event leaves it with its receipt only, and is sent again until then.
 * It keeps what it was told, so that the database can be held against that.
 */
export class OutboxDevice {
  private readonly agent = new Agent({ keepAlive: true })
  private readonly outbox: DeviceEvent[] = []
  /** Every event ever put into the outbox. */
  readonly made = new Set<string>()
  /** Events the server said it has, and in how many receipts it said that it had just taken them in. */
  readonly acknowledged = new Map<string, number>()
  refused = 0

  private constructor(
    readonly viewer: Viewer,
    private readonly cookie: string,
    private readonly address: string,
    private readonly outcomes: Outcomes,
  ) {}

  static async of(viewer: Viewer, address: string, outcomes: Outcomes): Promise<OutboxDevice> {
    const cookie = await sessionCookie(viewer)
    return new OutboxDevice(viewer, cookie, address, outcomes)
  }

  get unsent(): number {
    return this.outbox.length
  }

  put(...events: readonly DeviceEvent[]): void {
    for (const event of events) {
      this.outbox.push(event)
      this.made.add(event.eventId)
    }
  }

  /** Sends the oldest events once; says whether they were taken in. */
  async send(most = BATCH): Promise<boolean> {
    const events = this.outbox.slice(0, most)
    return events.length === 0 || this.post(events)
  }

  /** Sends events whether or not they are in the outbox; what the server has leaves it. */
  async post(events: readonly DeviceEvent[]): Promise<boolean> {
    try {
      const { status, body } = await ask(
        this.agent,
        this.address,
        {
          method: 'POST',
          path: '/api/reviews',
          headers: { cookie: this.cookie, origin: this.address, 'content-type': 'application/json' },
          body: JSON.stringify({ userId: this.viewer.userId, events }),
        },
        PATIENCE_MS,
      )
      noteOutcome(this.outcomes, String(status))
      if (status !== 200) return false
      this.settle(JSON.parse(body) as ReviewReply)
      return true
    } catch {
      noteOutcome(this.outcomes, 'none')
      return false
    }
  }

  /** Asks for something else in the learner's name; resolves with the status, 0 when none came. */
  async get(path: string): Promise<number> {
    try {
      const headers = { cookie: this.cookie }
      const { status } = await ask(this.agent, this.address, { method: 'GET', path, headers }, PATIENCE_MS)
      return status
    } catch {
      return 0
    }
  }

  /** Sends until nothing is left. */
  async flush(): Promise<void> {
    for (const deadline = Date.now() + 120_000; this.outbox.length > 0;) {
      if (Date.now() > deadline) throw new Error(`${this.outbox.length} events are never taken in`)
      if (!(await this.send())) await sleep(20 + Math.random() * 80)
    }
  }

  close(): void {
    this.agent.destroy()
  }

  private settle({ receipts }: ReviewReply): void {
    const settled = new Set<string>()
    for (const receipt of receipts) {
      settled.add(receipt.eventId)
      if (receipt.status === 'refused') {
        this.refused++
        continue
      }
      const before = this.acknowledged.get(receipt.eventId) ?? 0
      this.acknowledged.set(receipt.eventId, before + (receipt.status === 'applied' ? 1 : 0))
    }
    const left = this.outbox.filter(({ eventId }) => !settled.has(eventId))
    this.outbox.splice(0, this.outbox.length, ...left)
  }
}

/** Answers and sends until told to stop: one to five answers at a time, and again what could not be sent. */
export async function keepAnswering(
  device: OutboxDevice,
  next: () => DeviceEvent,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    if (device.unsent < 3 * BATCH) {
      device.put(...Array.from({ length: 1 + Math.floor(Math.random() * 5) }, next))
    }
    const isTaken = await device.send()
    await sleep(isTaken ? Math.random() * 30 : 20 + Math.random() * 60)
  }
}
