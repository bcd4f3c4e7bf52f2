import { z } from 'zod'
import { line } from './line'

const minuteOfDay = z.int().min(0).max(1439)
const base64url = (least: number, most: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .min(least)
    .max(most)

export const saveRemindersSchema = z.strictObject({
  evening: z.boolean(),
  morning: z.boolean(),
  quietFrom: minuteOfDay,
  quietTo: minuteOfDay,
})
/** A browser's own subscription, as its push service gave it. */
export const subscribePushSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(2000),
  keys: z.strictObject({ p256dh: base64url(80, 100), auth: base64url(20, 30) }),
  device: line(100),
})
export const subscriptionIdSchema = z.strictObject({ subscriptionId: z.uuid() })
export const mailWishSchema = z.strictObject({ mail: z.enum(['ask', 'stop']) })
/** What a link in a letter holds. */
export const mailTokenSchema = z.strictObject({ token: z.string().min(1).max(200) })

export type SaveRemindersInput = z.infer<typeof saveRemindersSchema>
export type SubscribePushInput = z.infer<typeof subscribePushSchema>

/** `asked`: a letter with a link went out, which was not opened yet. */
export type MailReminders = 'off' | 'asked' | 'on'

/** A browser that is reminded. */
export interface PushDeviceDto {
  readonly subscriptionId: string
  readonly device: string
  /** SHA-256 of its address, by which a browser knows itself in the list. */
  readonly endpointHash: string
}

/** What a learner set about reminders, and what this server can send. */
export interface RemindersDto {
  readonly evening: boolean
  readonly morning: boolean
  /** Minutes after midnight. */
  readonly quietFrom: number
  readonly quietTo: number
  /** The hours of the night are set: without them no reminder has a time. */
  readonly hasHours: boolean
  readonly devices: readonly PushDeviceDto[]
  /** By which a browser subscribes; null: this server sends no push messages. */
  readonly pushKey: string | null
  readonly mail: MailReminders
  /** The address letters go to; null: this server sends none, or the account has no address. */
  readonly mailAddress: string | null
}

/** What came of sending a notification at once. */
export type TriedPush = 'sent' | 'not-sent' | 'unavailable'

export interface ReminderProblem {
  readonly code:
    | 'signed-out'
    | 'malformed'
    /** No such browser of theirs, or a link that leads nowhere. */
    | 'not-found'
    /** This server doesn't send what was asked for. */
    | 'unavailable'
    /** Asked for too often. */
    | 'too-many'
    /** The push service or the mail server did not take it. */
    | 'not-sent'
}
