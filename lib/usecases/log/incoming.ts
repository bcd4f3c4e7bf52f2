import { v7 as uuidv7 } from 'uuid'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import type { EventRecord } from '@/lib/data/events'
import type {
  EasyDays,
  LearnerEvent,
  Scheduler,
  Shelf,
  StudyClock,
  StudyDay,
  TraceFit,
} from '@/lib/scheduling'

/** What acceptance adds to an event: its place in the log, the study day of an answer and what was served with it. */
type Added = 'seq' | 'studyDay' | 'modelVersion' | 'served'
type Bare<Event> = Event extends LearnerEvent ? Omit<Event, Added> : never

/** An event on its way into the log. */
export interface Incoming {
  readonly event: Bare<LearnerEvent>
  readonly kept: Pick<EventRecord, 'device' | 'answer' | 'details'>
}

/** The cards that events are about. */
export const cardIdsOf = (incoming: readonly Incoming[]): string[] => [
  ...new Set(incoming.flatMap(({ event }) => ('cardId' in event ? [event.cardId] : []))),
]

/** A device's event, as the log takes it in. */
export function fromDevice(given: DeviceEvent): Incoming {
  const device = { deviceId: given.deviceId, deviceSeq: given.deviceSeq }
  if (given.kind === 'answer') {
    const { eventId, kind, cardId, shownAt, answeredAt, grade, sawPrediction } = given
    const ownPrediction = given.ownPrediction ?? null
    return {
      event: { eventId, kind, cardId, shownAt, at: answeredAt, grade, ownPrediction, sawPrediction },
      kept: { device, answer: { sittingId: given.sittingId, response: given.response ?? null } },
    }
  }
  const { deviceId: _, deviceSeq: __, ...event } = given
  return { event, kept: { device } }
}

/** What happens to cards and settings on the server's own pages. */
export type ServerEvent =
  | { readonly kind: 'shelve'; readonly cardId: string; readonly shelf: Shelf }
  | { readonly kind: 'move'; readonly cardId: string; readonly deckId: string }
  | { readonly kind: 'reset'; readonly cardId: string }
  /** Due on this study day at the latest. */
  | { readonly kind: 'advance'; readonly cardId: string; readonly dueDay: StudyDay }
  /** Another date, because the learner chose how dates are worked out. */
  | { readonly kind: 'redate'; readonly cardId: string; readonly dueDay: StudyDay }
  /** What works out the learner's dates from now on. */
  | { readonly kind: 'scheduler'; readonly scheduler: Scheduler }
  /** Which weekdays are easy from now on. */
  | { readonly kind: 'easy-days'; readonly easyDays: EasyDays }
  /** What FSRS-6 fitted to the learner's answers is. */
  | ({ readonly kind: 'fit' } & TraceFit)
  /** Takes back an answer, a reset, an advance or a redate. */
  | { readonly kind: 'void'; readonly targetEventId: string }
  /** The learner's desired retention (`deckId` null), or a deck's own (`retention` null: the learner's). */
  | { readonly kind: 'retention'; readonly deckId: string | null; readonly retention: number | null }
  /** The learner's clock from now on: their zone, the start of their day, the day that is held. */
  | ({ readonly kind: 'zone' } & Pick<StudyClock, 'zone' | 'dayStartMinute' | 'heldDay'>)
  /** Kept for the record: counts and ids, no text of a card. */
  | { readonly kind: 'import'; readonly details: Readonly<Record<string, number | string>> }

/** An event of the server's, as the log takes it in. */
export function fromServer(given: ServerEvent, now: number): Incoming {
  const made = { eventId: uuidv7({ msecs: now }), at: now }
  if (given.kind !== 'import') return { event: { ...given, ...made }, kept: {} }
  return { event: { kind: 'import', ...made }, kept: { details: given.details } }
}
