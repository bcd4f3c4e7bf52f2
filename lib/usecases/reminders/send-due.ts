import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectNightsOf, selectUnsettledNights } from '@/lib/data/nights'
import { database } from '@/lib/data/pool'
import {
  claimReminder,
  deleteSubscription,
  noteDelivery,
  releaseReminder,
  remindedLearners,
  selectSubscriptions,
  type RemindedLearner,
} from '@/lib/data/reminders'
import { dueReminders, type DueReminder, type ReminderPart } from '@/lib/reminders/due'
import { nightStatus } from '@/lib/sleep/problem'
import { reminders as words } from '@/lib/words/reminders'
import { mailToken } from './mail-links'
import type { Senders } from './senders'

const PATH: Readonly<Record<ReminderPart, string>> = { evening: '/tonight', morning: '/morning' }

/**
 * Sends the reminders that are due: of one part of one learner's day at most one, however many servers run this at once
 * and however often. One that nothing takes is tried again for as long as it is due.
 *
 * @param now server clock, milliseconds since the epoch
 * @returns how many were sent
 */
export async function sendDueReminders(senders: Senders, now: number): Promise<number> {
  let sent = 0
  for await (const learner of remindedLearners(database)) {
    const viewer: Viewer = { userId: learner.userId, isDemo: learner.email === null }
    for (const due of dueReminders(learner, now)) {
      if (!(await isNeeded(viewer, due))) continue
      if (!(await claimReminder(database, viewer, due, now))) continue
      if (await send(senders, viewer, learner, due.part)) sent += 1
      else await releaseReminder(database, viewer, due)
    }
  }
  return sent
}

/**
 * Whether there is something to be reminded of: an evening whose problem was neither set nor drawn yet; a morning after a
 * night from which something waits to be written down.
 */
async function isNeeded(viewer: Viewer, { part, day }: DueReminder): Promise<boolean> {
  if (part === 'evening') {
    const nights = await selectNightsOf(database, viewer, day)
    return nights.every((night) => nightStatus(night, day) === 'let-go')
  }
  const unsettled = await selectUnsettledNights(database, viewer)
  return unsettled.some((night) => night.night === day - 1 && nightStatus(night, day) === 'slept')
}

/** Sends one by every way the learner chose; true when at least one took it. */
async function send(
  senders: Senders,
  viewer: Viewer,
  learner: RemindedLearner,
  part: ReminderPart,
): Promise<boolean> {
  const [byPush, byMail] = [
    await pushToAll(senders, viewer, part),
    await mailTo(senders, viewer, learner, part),
  ]
  return byPush || byMail
}

async function pushToAll({ push }: Senders, viewer: Viewer, part: ReminderPart): Promise<boolean> {
  if (push === null) return false
  let isTaken = false
  for (const subscription of await selectSubscriptions(database, viewer)) {
    const delivery = await push(subscription, { ...words[part], path: PATH[part], tag: part })
    if (delivery === 'gone') await deleteSubscription(database, viewer, subscription.subscriptionId)
    else await noteDelivery(database, viewer, subscription.subscriptionId, delivery === 'sent')
    isTaken ||= delivery === 'sent'
  }
  return isTaken
}

async function mailTo(
  { mail, address, secret }: Senders,
  { userId }: Viewer,
  { email, mail: wish }: RemindedLearner,
  part: ReminderPart,
): Promise<boolean> {
  if (mail === null || email === null || wish !== 'on') return false
  const stop = `${address}/reminders/stop?token=${mailToken(secret, 'stop', userId, email)}`
  const text = words.letter.text(words[part].body, address + PATH[part], stop)
  return (await mail({ to: email, subject: words.letter.subject[part], text, stop })) === 'sent'
}
