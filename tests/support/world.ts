import fc from 'fast-check'
import { expect } from 'vitest'
import type { DeviceEvent, EventReceipt } from '@/lib/contracts/reviews'
import {
  replay,
  SCHEDULERS,
  storedLearner,
  WEEKDAY_MINUTES,
  type CardIds,
  type CardState,
  type Grade,
  type LearnerEvent,
  type Retentions,
  type StoredLearner,
} from '@/lib/scheduling'
import type { ServerEvent } from '@/lib/usecases/record-events'
import { Device } from './device'
import { FITS } from './trace-fits'

/** A learner's log and its caches, behind whatever door: six cards in two decks. */
export interface Door {
  readonly cards: readonly CardIds[]
  /** Events of a device, taken in at a time of the server's clock. */
  accept(events: readonly DeviceEvent[], now: number): Promise<EventReceipt[]>
  record(events: readonly ServerEvent[], now: number): Promise<EventReceipt[]>
  log(): Promise<readonly LearnerEvent[]>
  caches(): Promise<Caches>
}

export interface Caches {
  /** Null when nothing was ever cached. */
  readonly learner: StoredLearner | null
  readonly retentions: Retentions
  readonly cards: ReadonlyMap<string, CardState>
}

const BEGIN = Date.parse('2026-03-27T09:00Z')
const HOUR_MS = 3_600_000
export const CARDS = 6

const card = fc.nat(CARDS - 1)
const deck = fc.nat(1)
const device = fc.nat(1)
const grade = fc.constantFrom<Grade[]>(1, 2, 3, 4)
const retention = fc.option(fc.constantFrom(0.7, 0.85, 0.97))
const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles')

/** What learners, devices and pages do. Devices keep what they make until it is sent. */
export const move = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      device,
      card,
      grade,
      own: fc.option(fc.constantFrom(0.05, 0.75)),
      skewMinutes: fc.integer({ min: -3000, max: 120 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('take back' as const), device, back: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take back' as const), device, back: fc.nat(1000) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('set aside' as const), device, card, aside: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('bury' as const), device, card, days: fc.option(fc.nat(5)) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('send' as const), device, most: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('send again' as const),
      device,
      most: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), card, gone: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const), card }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('advance' as const, 'redate' as const),
      card,
      days: fc.integer({ min: -3, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      scheduler: fc.constantFrom(...SCHEDULERS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('fit' as const),
      parameters: fc.option(fc.constantFrom(...FITS)),
      answers: fc.nat(9000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ease' as const),
      easyDays: fc.array(fc.constantFrom(...WEEKDAY_MINUTES), { minLength: 7, maxLength: 7 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('put back' as const), back: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), card, deck }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('retain' as const), deck: fc.option(deck), retention }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('travel' as const),
      zone,
      dayStartMinute: fc.constantFrom(0, 240, 720),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('binge' as const),
      device,
      answers: fc.integer({ min: 60, max: 130 }),
    }),
  },
)
export type Move = typeof move extends fc.Arbitrary<infer Made> ? Made : never
type ServerMove = Extract<
  Move,
  {
    do:
      | 'remove'
      | 'reset'
      | 'advance'
      | 'redate'
      | 'choose'
      | 'ease'
      | 'fit'
      | 'put back'
      | 'move'
      | 'retain'
      | 'travel'
  }
>

/** A learner with two devices, as the server and the devices see them. */
export class World {
  private now = BEGIN
  private readonly devices = [new Device(), new Device()] as const
  private readonly unsent: [DeviceEvent[], DeviceEvent[]] = [[], []]
  private readonly sent: [DeviceEvent[], DeviceEvent[]] = [[], []]
  private readonly answers: string[] = []
  /** Dates given anew by the server. */
  private readonly advances: string[] = []
  private readonly receipts: EventReceipt[] = []
  private recorded = 0

  constructor(private readonly door: Door) {}

  async do(made: Move): Promise<void> {
    switch (made.do) {
      case 'answer': {
        const at = this.now + made.skewMinutes * 60_000
        return this.make(made.device, (on) =>
          on.answer(
            this.card(made.card),
            at,
            made.grade,
            made.own === null ? {} : { ownPrediction: made.own },
          ),
        )
      }
      case 'take back': {
        const target = this.answers.at(-1 - (made.back % Math.max(1, this.answers.length)))
        if (target !== undefined) this.make(made.device, (on) => on.takeBack(target, this.now))
        return
      }
      case 'set aside':
        return this.make(made.device, (on) =>
          on.shelve(this.card(made.card), this.now, made.aside ? 'suspended' : 'active'),
        )
      case 'bury': {
        const until = made.days === null ? null : this.today() + made.days
        return this.make(made.device, (on) => on.bury(this.card(made.card), this.now, until))
      }
      case 'send':
        return this.send(made.device, this.unsent[made.device === 0 ? 0 : 1].slice(0, made.most))
      case 'send again':
        return this.sendAgain(made.device, made.most)
      case 'wait':
        this.now += made.hours * HOUR_MS
        return
      case 'binge':
        return this.binge(made.device, made.answers)
      default:
        return this.record(made)
    }
  }

  /** Sends all that is left. */
  async end(): Promise<void> {
    for (const which of [0, 1] as const) {
      while (this.unsent[which].length > 0) await this.send(which, this.unsent[which].slice(0, 100))
    }
  }

  private readonly today = (): number => Math.floor(this.now / 86_400_000)

  private readonly card = (index: number): string => this.door.cards[index]?.cardId ?? ''

  private readonly deck = (index: number): string => this.door.cards[index]?.deckId ?? ''

  private make(which: number, event: (on: Device) => DeviceEvent): void {
    const index = which === 0 ? 0 : 1
    const made = event(this.devices[index])
    this.unsent[index].push(made)
    if (made.kind === 'answer') this.answers.push(made.eventId)
  }

  private async binge(which: number, answers: number): Promise<void> {
    const index = which === 0 ? 0 : 1
    for (let made = 0; made < answers; made++) {
      this.now += 20_000
      this.make(which, (on) => on.answer(this.card(made % CARDS), this.now, ((made % 4) + 1) as Grade))
    }
    while (this.unsent[index].length > 0) await this.send(which, this.unsent[index].slice(0, 100))
  }

  private async send(which: number, events: readonly DeviceEvent[]): Promise<void> {
    const index = which === 0 ? 0 : 1
    this.now += 1000
    if (events.length === 0) return
    this.receipts.push(...(await this.door.accept(events, this.now)))
    const gone = new Set(events.map(({ eventId }) => eventId))
    this.sent[index].push(...this.unsent[index].filter(({ eventId }) => gone.has(eventId)))
    this.unsent[index] = this.unsent[index].filter(({ eventId }) => !gone.has(eventId))
  }

  /** What was sent before, something new, and the first of that twice. */
  private sendAgain(which: number, most: number): Promise<void> {
    const index = which === 0 ? 0 : 1
    const fresh = this.unsent[index].slice(0, most % 3)
    return this.send(which, [...this.sent[index].slice(-most), ...fresh, ...fresh.slice(0, 1)])
  }

  private async record(made: ServerMove): Promise<void> {
    this.now += 1000
    const event = this.serverEvent(made)
    if (event === null) return
    const receipts = await this.door.record([event], this.now)
    this.recorded += receipts.length
    if (event.kind === 'advance' || event.kind === 'redate')
      this.advances.push(...receipts.map(({ eventId }) => eventId))
  }

  private serverEvent(made: ServerMove): ServerEvent | null {
    switch (made.do) {
      case 'advance':
      case 'redate':
        return { kind: made.do, cardId: this.card(made.card), dueDay: this.today() + made.days }
      case 'choose':
        return { kind: 'scheduler', scheduler: made.scheduler }
      case 'fit':
        return { kind: 'fit', parameters: made.parameters, answers: made.answers }
      case 'ease':
        return { kind: 'easy-days', easyDays: made.easyDays }
      case 'put back': {
        const targetEventId = this.advances.at(-1 - made.back)
        return targetEventId === undefined ? null : { kind: 'void', targetEventId }
      }
      case 'remove':
        return { kind: 'shelve', cardId: this.card(made.card), shelf: made.gone ? 'removed' : 'active' }
      case 'reset':
        return { kind: 'reset', cardId: this.card(made.card) }
      case 'move':
        return { kind: 'move', cardId: this.card(made.card), deckId: this.deck(made.deck) }
      case 'retain':
        return {
          kind: 'retention',
          deckId: made.deck === null ? null : this.deck(made.deck),
          retention: made.retention,
        }
      case 'travel':
        return { kind: 'zone', zone: made.zone, dayStartMinute: made.dayStartMinute, heldDay: null }
    }
  }

  /** Expects the caches to be what the log makes of them, and nothing lost or counted twice. */
  async check(): Promise<void> {
    const log = await this.door.log()
    const { learner, retentions, cards } = replay(this.door.cards, without(log)).state
    const found = await this.door.caches()
    expect({ ...found, cards: inOrder(found.cards) }).toStrictEqual({
      learner: log.length === 0 ? found.learner : storedLearner(learner),
      retentions,
      cards: inOrder(cards),
    })
    expect(replay(this.door.cards, log, true).differences).toEqual([])

    const applied = this.receipts.filter(({ status }) => status === 'applied').map(({ eventId }) => eventId)
    expect(new Set(applied).size).toBe(applied.length)
    expect(log).toHaveLength(applied.length + this.recorded)
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
    expect(new Set(log.map(({ eventId }) => eventId)).size).toBe(log.length)
  }
}

const inOrder = (cards: ReadonlyMap<string, CardState>) => [...cards].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** The log as if what was taken back had never been. */
function without(log: readonly LearnerEvent[]): LearnerEvent[] {
  const gone = new Set(log.flatMap((event) => (event.kind === 'void' ? [event.targetEventId] : [])))
  return log.filter((event) => event.kind !== 'void' && !gone.has(event.eventId))
}
