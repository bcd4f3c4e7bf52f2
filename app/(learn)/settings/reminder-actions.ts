'use server'

import { MAIL_ASK, PUSH_TRIAL, take } from '@/lib/auth/limits'
import { now } from '@/lib/clock'
import {
  mailWishSchema,
  saveRemindersSchema,
  subscribePushSchema,
  subscriptionIdSchema,
  type ReminderProblem,
  type TriedPush,
} from '@/lib/contracts/reminders'
import { err, type Result } from '@/lib/contracts/result'
import { senders } from '@/lib/jobs/senders'
import {
  askByMail,
  saveReminders,
  stopMail,
  subscribePush,
  tryPush,
  unsubscribePush,
} from '@/lib/usecases/reminders/settings'
import { learnerAction } from '../learner-action'

type Answer = Promise<Result<null, ReminderProblem>>

const malformed = (): ReminderProblem => ({ code: 'malformed' })
const TOO_MANY = err<ReminderProblem>({ code: 'too-many' })

/** Keeps which reminders are wanted, and the quiet hours. */
export async function saveRemindersAction(input: unknown): Answer {
  return learnerAction({ schema: saveRemindersSchema, malformed }, input, saveReminders)
}

/** Adds this browser to those that are reminded. */
export async function subscribePushAction(input: unknown): Answer {
  return learnerAction({ schema: subscribePushSchema, malformed }, input, (viewer, given) =>
    subscribePush(viewer, given, now()),
  )
}

/** Takes a browser off the list. */
export async function unsubscribePushAction(input: unknown): Answer {
  return learnerAction({ schema: subscriptionIdSchema, malformed }, input, (viewer, { subscriptionId }) =>
    unsubscribePush(viewer, subscriptionId),
  )
}

/** Sends a notification to a browser at once. */
export async function tryPushAction(input: unknown): Promise<Result<TriedPush, ReminderProblem>> {
  return learnerAction({ schema: subscriptionIdSchema, malformed }, input, async (viewer, given) => {
    const use = await take(PUSH_TRIAL, [viewer.userId], now())
    return use.ok ? tryPush(viewer, given.subscriptionId, senders()) : TOO_MANY
  })
}

/** Asks the account's address whether it wants reminders, or stops them. */
export async function mailRemindersAction(input: unknown): Answer {
  return learnerAction({ schema: mailWishSchema, malformed }, input, async (viewer, { mail }) => {
    if (mail === 'stop') return stopMail(viewer)
    const use = await take(MAIL_ASK, [viewer.userId], now())
    return use.ok ? askByMail(viewer, senders()) : TOO_MANY
  })
}
