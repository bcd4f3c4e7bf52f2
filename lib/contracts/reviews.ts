import { z } from 'zod'
import { LIMITS } from './limits'
import { text } from './text'

const id = z.uuid()
/** Clock times of a device, milliseconds since the epoch: 2000-01-01 … 2200-01-01. */
const clock = z.int().min(946_684_800_000).max(7_258_118_400_000)

const made = {
  eventId: id,
  deviceId: id,
  /** Counts up on one device; a batch is accepted in this order. */
  deviceSeq: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
}

const answer = z
  .strictObject({
    ...made,
    kind: z.literal('answer'),
    cardId: id,
    sittingId: id,
    shownAt: clock,
    answeredAt: clock,
    grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    ownPrediction: z.number().gt(0).lt(1).optional(),
    sawPrediction: z.boolean(),
    response: text(LIMITS.responseChars).optional(),
  })
  .refine((given) => given.shownAt <= given.answeredAt, {
    error: 'shown after it was answered',
    path: ['shownAt'],
  })

const takeBack = z.strictObject({ ...made, kind: z.literal('void'), at: clock, targetEventId: id })

const shelve = z.strictObject({
  ...made,
  kind: z.literal('shelve'),
  at: clock,
  cardId: id,
  shelf: z.enum(['active', 'suspended']),
})

const bury = z.strictObject({
  ...made,
  kind: z.literal('bury'),
  at: clock,
  cardId: id,
  /** Study day the card comes back on, days since 1970-01-01; null takes it out again. */
  until: z.int().min(0).max(100_000).nullable(),
})

/** One thing that happened on a device: an answer, or what a learner did with a card. */
export const deviceEventSchema = z.discriminatedUnion('kind', [answer, takeBack, shelve, bury])

/**
 * What the outbox posts to api/reviews. It names the learner whose answers these are: when somebody else has signed
 * in on the device meanwhile, the whole batch is refused as a conflict and the outbox keeps it.
 */
export const reviewBatchSchema = z.strictObject({
  userId: id,
  events: z.array(deviceEventSchema).min(1).max(LIMITS.batch),
})

export type DeviceEvent = z.infer<typeof deviceEventSchema>
export type ReviewBatch = z.infer<typeof reviewBatchSchema>

/** Why an event was refused. It is final: sending it again changes nothing. */
export type RefusalReason = 'unknown-card' | 'unknown-answer' | 'event-id-taken'

export type EventReceipt =
  | {
      readonly eventId: string
      readonly status: 'applied'
      readonly seq: number
      readonly served: ServedDto | null
    }
  | { readonly eventId: string; readonly status: 'duplicate' }
  | { readonly eventId: string; readonly status: 'refused'; readonly reason: RefusalReason }

/**
 * What the server's own replay predicted for an answer, by whatever works out the learner's dates: the figures that
 * count. The log holds the value function's beside them.
 */
export interface ServedDto {
  readonly value: number
  /** Null where the prediction says nothing of how sure it is. */
  readonly low: number | null
  readonly high: number | null
  /** y − value, −1 … 1. */
  readonly delta: number
  readonly dueDay: number
}

export interface ReviewReply {
  readonly receipts: readonly EventReceipt[]
}
