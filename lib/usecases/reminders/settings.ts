import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { err, ok, type Result } from '@/lib/contracts/result'
import type {
  ReminderProblem,
  RemindersDto,
  SaveRemindersInput,
  SubscribePushInput,
  TriedPush,
} from '@/lib/contracts/reminders'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import {
  deleteSubscription,
  insertSubscription,
  pushDevices,
  reminderSettings,
  selectSubscriptions,
  setMailReminders,
  updateReminders,
} from '@/lib/data/reminders'
import { transaction } from '@/lib/data/transaction'
import { accountEmail } from '@/lib/data/users'
import { reminders as words } from '@/lib/words/reminders'
import { isGoodToken, mailToken, tokenUser, type MailPurpose } from './mail-links'
import type { Senders } from './senders'

type Done = Promise<Result<null, ReminderProblem>>

/**
 * What a learner set about reminders, and what this server can send.
 *
 * @param can by which key a browser subscribes, null without push; and whether letters can be sent
 */
export async function readReminders(
  viewer: Viewer,
  can: { readonly pushKey: string | null; readonly mail: boolean },
): Promise<RemindersDto> {
  const [settings, devices, email] = await Promise.all([
    reminderSettings(database, viewer),
    pushDevices(database, viewer),
    accountEmail(viewer),
  ])
  return {
    evening: settings.remindsEvening,
    morning: settings.remindsMorning,
    quietFrom: settings.quietFrom,
    quietTo: settings.quietTo,
    hasHours: settings.bedtimeMinute !== null && settings.wakeMinute !== null,
    devices,
    pushKey: can.pushKey,
    mail: settings.mail,
    mailAddress: can.mail ? email : null,
  }
}

/** Keeps which reminders are wanted, and the quiet hours. */
export async function saveReminders(viewer: Viewer, given: SaveRemindersInput): Done {
  await updateReminders(database, viewer, given)
  return ok(null)
}

/** Adds a browser that is to be reminded; one that is known already is renewed. */
export async function subscribePush(
  viewer: Viewer,
  { endpoint, keys, device }: SubscribePushInput,
  now: number,
): Done {
  const endpointHash = createHash('sha256').update(endpoint).digest('hex')
  const subscription = { subscriptionId: uuidv7({ msecs: now }), endpoint, endpointHash, device, ...keys }
  await transaction((connection) => insertSubscription(connection, viewer, subscription, now))
  return ok(null)
}

/** Takes a browser off the list. */
export async function unsubscribePush(viewer: Viewer, subscriptionId: string): Done {
  return (await deleteSubscription(database, viewer, subscriptionId)) ? ok(null) : err({ code: 'not-found' })
}

/** Sends a notification to one browser at once, so that its owner sees that it arrives; the value says whether it left. */
export async function tryPush(
  viewer: Viewer,
  subscriptionId: string,
  { push }: Senders,
): Promise<Result<TriedPush, ReminderProblem>> {
  const subscriptions = await selectSubscriptions(database, viewer)
  const subscription = subscriptions.find((each) => each.subscriptionId === subscriptionId)
  if (subscription === undefined) return err({ code: 'not-found' })
  if (push === null) return ok('unavailable')
  const delivery = await push(subscription, { ...words.trial, path: '/settings', tag: 'trial' })
  if (delivery === 'gone') await deleteSubscription(database, viewer, subscriptionId)
  return ok(delivery === 'sent' ? 'sent' : 'not-sent')
}

/** Sends a letter whose link says that its reader wants the reminders; until it is opened none comes. */
export async function askByMail(viewer: Viewer, { mail, address, secret }: Senders): Done {
  const email = await accountEmail(viewer)
  if (mail === null || email === null) return err({ code: 'unavailable' })
  const link = `${address}/reminders/confirm?token=${mailToken(secret, 'confirm', viewer.userId, email)}`
  const letter = { to: email, subject: words.letter.confirmSubject, text: words.letter.confirmText(link) }
  if ((await mail(letter)) === 'failed') return err({ code: 'not-sent' })
  await setMailReminders(database, viewer, 'asked')
  return ok(null)
}

/** Stops reminders by e-mail. */
export async function stopMail(viewer: Viewer): Done {
  await setMailReminders(database, viewer, 'off')
  return ok(null)
}

/**
 * Does what a link in a letter is for. Whoever holds it need not be signed in: it was sent to their address and is good
 * for that address only.
 */
export async function followMailLink(token: string, purpose: MailPurpose, secret: string): Done {
  const userId = tokenUser(token)
  if (userId === null) return err({ code: 'not-found' })
  const viewer: Viewer = { userId, isDemo: false }
  const email = await accountEmail(viewer)
  if (email === null || !isGoodToken(token, secret, purpose, userId, email)) return err({ code: 'not-found' })
  if (purpose === 'confirm') {
    const { mail } = await reminderSettings(database, viewer)
    if (mail === 'off') return err({ code: 'not-found' })
  }
  await setMailReminders(database, viewer, purpose === 'confirm' ? 'on' : 'off')
  return ok(null)
}
