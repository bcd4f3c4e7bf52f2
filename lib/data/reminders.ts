import 'server-only'
import type { MailReminders, PushDeviceDto, SaveRemindersInput } from '@/lib/contracts/reminders'
import type { Viewer } from '@/lib/contracts/viewer'
import type { DueReminder, ReminderHours } from '@/lib/reminders/due'
import { awayColumn, clockColumns } from './learner-row'
import type { Database } from './pool'

/** A browser that is reminded, as messages are sent to it. */
export interface PushSubscriptionRecord {
  readonly subscriptionId: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** What the viewer set about reminders. */
export interface ReminderSettings extends ReminderHours {
  readonly mail: MailReminders
}

const SETTINGS = `${clockColumns('l')}, bedtime_minute AS "bedtimeMinute", wake_minute AS "wakeMinute",
  reminds_evening AS "remindsEvening", reminds_morning AS "remindsMorning", quiet_from AS "quietFrom",
  quiet_to AS "quietTo", mail_reminders AS mail, ${awayColumn('l')}`

/** Reads what the viewer set. */
export async function reminderSettings(connection: Database, viewer: Viewer): Promise<ReminderSettings> {
  const { rows } = await connection.query<ReminderSettings>(
    `SELECT ${SETTINGS} FROM learners l WHERE user_id = $1`,
    [viewer.userId],
  )
  const [row] = rows
  if (row === undefined) throw new Error('an account has no learner')
  return row
}

/** Keeps which reminders are wanted, and the quiet hours. */
export async function updateReminders(
  connection: Database,
  viewer: Viewer,
  { evening, morning, quietFrom, quietTo }: SaveRemindersInput,
): Promise<void> {
  await connection.query(
    `UPDATE learners SET reminds_evening = $2, reminds_morning = $3, quiet_from = $4, quiet_to = $5
     WHERE user_id = $1`,
    [viewer.userId, evening, morning, quietFrom, quietTo],
  )
}

/** Keeps whether reminders go out by e-mail. */
export async function setMailReminders(
  connection: Database,
  viewer: Viewer,
  mail: MailReminders,
): Promise<void> {
  await connection.query('UPDATE learners SET mail_reminders = $2 WHERE user_id = $1', [viewer.userId, mail])
}

/** The viewer's browsers that are reminded, oldest first. */
export async function pushDevices(connection: Database, viewer: Viewer): Promise<PushDeviceDto[]> {
  const { rows } = await connection.query<PushDeviceDto>(
    `SELECT subscription_id AS "subscriptionId", device, endpoint_hash AS "endpointHash" FROM push_subscriptions
     WHERE user_id = $1 ORDER BY created_at, subscription_id`,
    [viewer.userId],
  )
  return rows
}

/** The viewer's browsers, as messages are sent to them. */
export async function selectSubscriptions(
  connection: Database,
  viewer: Viewer,
): Promise<PushSubscriptionRecord[]> {
  const { rows } = await connection.query<PushSubscriptionRecord>(
    `SELECT subscription_id AS "subscriptionId", endpoint, p256dh, auth FROM push_subscriptions
     WHERE user_id = $1 ORDER BY created_at, subscription_id`,
    [viewer.userId],
  )
  return rows
}

/** Browsers of one learner at most; the one that asked first makes room. */
const DEVICES_MOST = 10

/**
 * Adds a browser of the viewer's. A browser reminds one person: whoever held its address before is no longer reminded
 * there, which is the one thing here that reaches beyond the viewer.
 */
export async function insertSubscription(
  connection: Database,
  viewer: Viewer,
  subscription: PushSubscriptionRecord & { readonly endpointHash: string; readonly device: string },
  now: number,
): Promise<void> {
  await connection.query('DELETE FROM push_subscriptions WHERE endpoint_hash = $1', [
    subscription.endpointHash,
  ])
  await connection.query(
    `INSERT INTO push_subscriptions
       (user_id, subscription_id, endpoint, endpoint_hash, p256dh, auth, device, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[viewer.userId, subscription.subscriptionId, subscription.endpoint, subscription.endpointHash],
      ...[subscription.p256dh, subscription.auth, subscription.device, new Date(now)],
    ],
  )
  await connection.query(
    `DELETE FROM push_subscriptions WHERE user_id = $1 AND subscription_id IN (
       SELECT subscription_id FROM push_subscriptions WHERE user_id = $1
       ORDER BY created_at DESC, subscription_id DESC OFFSET ${DEVICES_MOST})`,
    [viewer.userId],
  )
}

/** Takes a browser of the viewer's off the list; false when it is not on it. */
export async function deleteSubscription(
  connection: Database,
  viewer: Viewer,
  subscriptionId: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'DELETE FROM push_subscriptions WHERE user_id = $1 AND subscription_id = $2',
    [viewer.userId, subscriptionId],
  )
  return rowCount === 1
}

/** Messages in a row that may fail before a browser is given up. */
const FAILURES_MOST = 10

/** Notes how a message to a browser went, and gives up one that took none for long. */
export async function noteDelivery(
  connection: Database,
  viewer: Viewer,
  subscriptionId: string,
  isSent: boolean,
): Promise<void> {
  await connection.query(
    `UPDATE push_subscriptions SET failures = CASE WHEN $3 THEN 0 ELSE failures + 1 END
     WHERE user_id = $1 AND subscription_id = $2`,
    [viewer.userId, subscriptionId, isSent],
  )
  await connection.query(
    `DELETE FROM push_subscriptions WHERE user_id = $1 AND subscription_id = $2 AND failures >= ${FAILURES_MOST}`,
    [viewer.userId, subscriptionId],
  )
}

/** Somebody who wants to be reminded: whom the sender, which serves everybody, looks at in turn. */
export interface RemindedLearner extends ReminderSettings {
  readonly userId: string
  readonly email: string | null
}

/** So many at once. */
const PAGE = 500

/** Everybody who wants a reminder, in pages by the id of their account. */
export async function* remindedLearners(connection: Database): AsyncGenerator<RemindedLearner> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await connection.query<RemindedLearner>(
      `SELECT l.user_id AS "userId", u.email, ${SETTINGS} FROM learners l JOIN users u ON u.id = l.user_id
       WHERE (l.reminds_evening OR l.reminds_morning) AND l.user_id > $1 ORDER BY l.user_id LIMIT ${PAGE}`,
      [after],
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last.userId
  }
}

/** Claims a reminder: true for the one server, of several, that is to send it. */
export async function claimReminder(
  connection: Database,
  viewer: Viewer,
  { day, part }: DueReminder,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO reminder_sendings (user_id, day, part, sent_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [viewer.userId, day, part, new Date(now)],
  )
  return rowCount === 1
}

/** Gives a claim back: nothing took the reminder, and it may be tried again. */
export async function releaseReminder(
  connection: Database,
  viewer: Viewer,
  { day, part }: DueReminder,
): Promise<void> {
  await connection.query('DELETE FROM reminder_sendings WHERE user_id = $1 AND day = $2 AND part = $3', [
    viewer.userId,
    day,
    part,
  ])
}
