import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeviceEvent, EventReceipt } from '@/lib/contracts/reviews'
import { openLearnerDatabase, type LearnerDatabase } from '@/lib/offline/database'
import { record, unsent } from '@/lib/offline/outbox'
import type { SendOutcome } from '@/lib/offline/requests'
import { Sender } from '@/lib/offline/sender'
import type { NewEvent } from '@/lib/offline/steps'
import { DEVICE, idOf, MORNING, TODAY } from '../../support/sitting-fixture'

/** What happens to one request on its way to the server and back. */
type Fate =
  'arrives' | 'request-lost' | 'reply-lost' | 'half-a-reply' | 'page-dies-before' | 'page-dies-after'

type Move =
  | { readonly kind: 'answer' | 'take-back' | 'reload' | 'close-page' }
  | { readonly kind: 'flush'; readonly fates: readonly Fate[] }

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'answer' } as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<'take-back' | 'reload' | 'close-page'>('take-back', 'reload', 'close-page')
      .map((kind) => ({ kind })),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom<Fate>(
          'arrives',
          'request-lost',
          'reply-lost',
          'half-a-reply',
          'page-dies-before',
          'page-dies-after',
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((fates) => ({ kind: 'flush', fates }) as const),
  },
)

/** A server that knows an event it has seen, and refuses to take back an answer it has not. */
class Server {
  readonly log: DeviceEvent[] = []
  readonly refused: DeviceEvent[] = []

  accept(events: readonly DeviceEvent[]): EventReceipt[] {
    return events.map((event): EventReceipt => {
      const { eventId } = event
      if (this.log.some((known) => known.eventId === eventId)) return { eventId, status: 'duplicate' }
      if (event.kind === 'void' && !this.log.some((known) => known.eventId === event.targetEventId)) {
        this.refused.push(event)
        return { eventId, status: 'refused', reason: 'unknown-answer' }
      }
      this.log.push(event)
      return { eventId, status: 'applied', seq: this.log.length, served: null }
    })
  }
}

/** A browser tab that can die at any moment, and the device that outlives it. */
class Device {
  readonly recorded: string[] = []
  private answers: string[] = []
  private fates: Fate[] = []
  private number = 0
  private died = false

  private constructor(
    private readonly userId: string,
    private readonly server: Server,
    private database: LearnerDatabase,
    private sender: Sender,
  ) {}

  static async start(userId: string, server: Server): Promise<Device> {
    const database = await openLearnerDatabase(userId)
    const device = new Device(userId, server, database, new Sender({ database, userId }))
    device.sender = device.newSender()
    return device
  }

  async answer(): Promise<void> {
    const eventId = idOf('ee', ++this.number)
    const step = { kind: 'park', eventId, cardId: idOf('cccc', this.number), until: TODAY } as const
    await this.keep(
      {
        kind: 'answer',
        eventId,
        cardId: step.cardId,
        sittingId: idOf('5555', 1),
        shownAt: MORNING,
        answeredAt: MORNING,
        grade: 3,
        sawPrediction: false,
      },
      { add: step },
    )
    this.answers.push(eventId)
  }

  async takeBack(): Promise<void> {
    const target = this.answers.pop()
    if (target === undefined) return
    const eventId = idOf('ff', ++this.number)
    await this.keep({ kind: 'void', eventId, at: MORNING, targetEventId: target }, { takeBack: target })
  }

  private async keep(event: NewEvent, step: Parameters<typeof record>[2]['step']): Promise<void> {
    const made = await record(this.database, DEVICE, { event, step, scene: { kind: 'end' } })
    this.recorded.push(event.eventId)
    // The page tries at once. Here it never gets through, so that each move decides by itself what is sent when.
    this.fates = Array.from({ length: 5 }, () => 'request-lost')
    this.sender.recorded(made)
    await this.sender.flush()
    this.sender.stop()
    this.fates = []
  }

  async flush(fates: readonly Fate[]): Promise<void> {
    this.fates = [...fates]
    const sender = this.sender
    await sender.flush()
    sender.stop()
    this.fates = []
    if (this.died) await this.revive()
  }

  closePage(): void {
    this.sender.sendLast()
  }

  async reload(): Promise<void> {
    this.database.close()
    await this.revive()
  }

  unsent(): Promise<DeviceEvent[]> {
    return unsent(this.database, 1)
  }

  async stop(): Promise<void> {
    this.sender.stop()
    this.database.close()
  }

  private async revive(): Promise<void> {
    this.database.close()
    this.died = false
    this.database = await openLearnerDatabase(this.userId)
    this.sender = this.newSender()
  }

  private newSender(): Sender {
    const { database, userId } = this
    return new Sender({ database, userId, post: (_, events) => this.post(database, events) })
  }

  private post(database: LearnerDatabase, events: readonly DeviceEvent[]): Promise<SendOutcome> {
    const fate = this.fates.shift() ?? 'arrives'
    const lost = { kind: 'no-connection' } as const
    if (fate === 'request-lost') return Promise.resolve(lost)
    if (fate === 'page-dies-before') return this.die(database, lost)
    const receipts = this.server.accept(events)
    if (fate === 'reply-lost') return Promise.resolve(lost)
    if (fate === 'page-dies-after') return this.die(database, { kind: 'receipts', receipts })
    const told = fate === 'half-a-reply' ? receipts.slice(0, Math.ceil(receipts.length / 2)) : receipts
    return Promise.resolve({ kind: 'receipts', receipts: told })
  }

  /** The reply, if there was one, finds nobody who could write it down. */
  private die(database: LearnerDatabase, outcome: SendOutcome): Promise<SendOutcome> {
    this.died = true
    database.close()
    return Promise.resolve(outcome)
  }
}

test('whatever breaks between a press and its receipt, the server has every event once and in order', async () => {
  let learner = 0
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 25 }), async (moves) => {
      const server = new Server()
      const device = await Device.start(idOf('aaaa', ++learner), server)
      for (const step of moves) {
        if (step.kind === 'flush') await device.flush(step.fates)
        else if (step.kind === 'answer') await device.answer()
        else if (step.kind === 'take-back') await device.takeBack()
        else if (step.kind === 'reload') await device.reload()
        else device.closePage()
      }
      await device.flush([])
      expect(await device.unsent()).toEqual([])
      expect(server.log.map(({ eventId }) => eventId)).toEqual(device.recorded)
      expect(server.refused).toEqual([])
      await device.stop()
    }),
    { numRuns: 200 },
  )
})
