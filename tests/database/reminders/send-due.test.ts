import webPush from 'web-push'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pushSender } from '@/lib/jobs/push-sender'
import { mailSender } from '@/lib/jobs/mail-sender'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { settings } from '@/lib/data/learners'
import { saveSettings } from '@/lib/usecases/save-settings'
import { drawTonight } from '@/lib/usecases/sleep/draw-tonight'
import { captureProblem } from '@/lib/usecases/sleep/capture-problem'
import { saveNightHours, setSleepExperiment } from '@/lib/usecases/sleep/settings'
import { sendDueReminders } from '@/lib/usecases/reminders/send-due'
import type { Senders } from '@/lib/usecases/reminders/senders'
import {
  askByMail,
  followMailLink,
  readReminders,
  saveReminders,
  subscribePush,
  tryPush,
} from '@/lib/usecases/reminders/settings'
import { done, MINUTE } from '../../support/focus'
import { openLearner } from '../../support/learners'
import { prime, triedQuestion } from '../../support/nights'
import { letterText, StandInMail, StandInPush, type StandInBrowser } from '../../support/stand-ins'

const HOUR = 60 * MINUTE
/** A quarter past ten in the evening, UTC. */
const BEDTIME = Date.UTC(2027, 1, 1, 22, 15)
const SEVEN = Date.UTC(2027, 1, 2, 7)
const DAY = 24 * HOUR

let push: StandInPush
let mail: StandInMail
let senders: Senders
const vapid = webPush.generateVAPIDKeys()

beforeAll(async () => {
  push = await StandInPush.start()
  mail = await StandInMail.start()
  senders = {
    push: pushSender({ ...vapid, subject: 'mailto:operator@example.org' }, { isTest: true }),
    mail: mailSender(mail.url, 'Spindle <spindle@example.org>'),
    address: 'https://spindle.example.org',
    secret: 's'.repeat(32),
  }
})
afterAll(async () => {
  await push.close()
  await mail.close()
})
beforeEach(async () => {
  // The sender serves everybody: learners of other tests are not to be reminded in between.
  await database.query('UPDATE learners SET reminds_evening = false, reminds_morning = false')
  push.messages.length = 0
  mail.letters.length = 0
  push.status = 201
})

async function openReminded(zone = 'UTC'): Promise<{ viewer: Viewer; browser: StandInBrowser }> {
  const viewer = await openLearner(zone)
  await saveNightHours(viewer, { bedtime: 22 * 60 + 15, wake: 7 * 60 })
  await saveReminders(viewer, { evening: true, morning: true, quietFrom: 22 * 60 + 30, quietTo: 6 * 60 + 30 })
  const browser = push.browser(viewer.userId)
  await subscribe(viewer, browser)
  return { viewer, browser }
}

const subscribe = async (viewer: Viewer, { endpoint, keys }: StandInBrowser) =>
  done(await subscribePush(viewer, { endpoint, keys, device: 'Firefox on Linux' }, BEDTIME - DAY))

const devices = async (viewer: Viewer) =>
  (await readReminders(viewer, { pushKey: vapid.publicKey, mail: true })).devices

describe('a reminder by push', () => {
  it('arrives once in the evening and once in the morning, however often and by however many it is sent', async () => {
    const { viewer } = await openReminded()
    expect(await sendDueReminders(senders, BEDTIME - 1)).toBe(0)
    const tries = await Promise.all([1, 2, 3].map(() => sendDueReminders(senders, BEDTIME)))
    expect(tries.reduce((sum, sent) => sum + sent, 0)).toBe(1)
    expect(await sendDueReminders(senders, BEDTIME + 30 * MINUTE)).toBe(0)
    expect(push.messages).toHaveLength(1)
    await prime(viewer, BEDTIME + HOUR)
    expect(await sendDueReminders(senders, SEVEN)).toBe(1)
    expect(await sendDueReminders(senders, SEVEN + 1)).toBe(0)
    expect(push.messages).toHaveLength(2)
  })

  it('is signed by the server and encrypted for the browser, and a stranger reads nothing in it', async () => {
    const { browser } = await openReminded()
    await sendDueReminders(senders, BEDTIME)
    const [message] = push.messages
    expect(message?.path).toBe(new URL(browser.endpoint).pathname)
    expect(message?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '3600', topic: 'evening' })
    const authorization = message?.headers.authorization ?? ''
    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? []
    expect(key).toBe(vapid.publicKey)
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object
    expect(claims).toMatchObject({ aud: push.address, sub: 'mailto:operator@example.org' })
    expect(message?.body.toString('latin1')).not.toContain('problem')
    expect(browser.read(message?.body ?? Buffer.alloc(0))).toEqual({
      title: 'A problem for the night?',
      body: 'One question to put down before sleep.',
      path: '/tonight',
      tag: 'evening',
    })
  })

  it('is not sent where nothing is to be reminded of', async () => {
    const { viewer } = await openReminded()
    expect(await sendDueReminders(senders, SEVEN)).toBe(0)
    await prime(viewer, BEDTIME - HOUR)
    expect(await sendDueReminders(senders, BEDTIME)).toBe(0)
    const problemId = await prime(viewer, BEDTIME + DAY - HOUR)
    const given = { problemId, capture: 'nothing', text: '' } as const
    done(await captureProblem(viewer, given, SEVEN + DAY - HOUR))
    expect(await sendDueReminders(senders, SEVEN + DAY)).toBe(0)
  })

  it('does not tell a night without from one with a problem', async () => {
    const { viewer } = await openReminded()
    await setSleepExperiment(viewer, { isOn: true })
    await triedQuestion(viewer, BEDTIME - HOUR)
    await sendDueReminders(senders, BEDTIME)
    done(await drawTonight(viewer, BEDTIME + MINUTE, () => 0.9))
    expect(await sendDueReminders(senders, SEVEN)).toBe(1)
    expect(push.messages).toHaveLength(2)
  })

  it('is not sent late, nor twice for one study day to a learner who travels', async () => {
    const { viewer } = await openReminded('Europe/Berlin')
    const berlin = BEDTIME - HOUR
    expect(await sendDueReminders(senders, berlin + HOUR)).toBe(0)
    expect(await sendDueReminders(senders, berlin + DAY)).toBe(1)
    const zone = 'America/New_York'
    await saveSettings(viewer, { ...(await settings(viewer)), zone }, berlin + DAY + HOUR)
    expect(await sendDueReminders(senders, berlin + DAY + 6 * HOUR)).toBe(0)
    expect(await sendDueReminders(senders, berlin + 2 * DAY + 6 * HOUR)).toBe(1)
  })

  it('that fails is tried again while it is due; a browser that is gone is taken off the list', async () => {
    const { viewer } = await openReminded()
    push.status = 503
    expect(await sendDueReminders(senders, BEDTIME)).toBe(0)
    push.status = 201
    expect(await sendDueReminders(senders, BEDTIME + MINUTE)).toBe(1)
    push.status = 410
    expect(await sendDueReminders(senders, BEDTIME + DAY)).toBe(0)
    expect(await devices(viewer)).toEqual([])
  })

  it('goes to one person on each browser: whoever asked last', async () => {
    const { viewer, browser } = await openReminded()
    const other = await openLearner()
    await subscribe(other, browser)
    expect(await devices(viewer)).toEqual([])
    expect(await devices(other)).toHaveLength(1)
    await subscribe(other, browser)
    expect(await devices(other)).toHaveLength(1)
  })

  it('can be tried at once by its owner alone', async () => {
    const { viewer } = await openReminded()
    const [device] = await devices(viewer)
    const subscriptionId = device?.subscriptionId ?? ''
    expect(await tryPush(viewer, subscriptionId, senders)).toEqual({ ok: true, value: 'sent' })
    expect(await tryPush(await openLearner(), subscriptionId, senders)).toMatchObject({ ok: false })
    expect(push.messages).toHaveLength(1)
    expect(await tryPush(viewer, subscriptionId, { ...senders, push: null })).toMatchObject({
      value: 'unavailable',
    })
  })
})

describe('a reminder by e-mail', () => {
  async function openWithAddress(): Promise<{ viewer: Viewer; email: string }> {
    const { viewer } = await openReminded()
    await database.query('DELETE FROM push_subscriptions WHERE user_id = $1', [viewer.userId])
    const email = `${uuidv7()}@example.org`
    await database.query('UPDATE users SET email = $2 WHERE id = $1', [viewer.userId, email])
    return { viewer, email }
  }
  const linkIn = (path: string): string => {
    const letter = mail.letters.at(-1)
    const link = new RegExp(`https://spindle\\.example\\.org${path}\\?token=(\\S+)`)
    return link.exec(letter === undefined ? '' : letterText(letter))?.[1] ?? ''
  }

  it('begins once the link of a first letter was followed, and ends by the link of any', async () => {
    const { viewer, email } = await openWithAddress()
    done(await askByMail(viewer, senders))
    expect(await sendDueReminders(senders, BEDTIME)).toBe(0)
    expect(mail.letters.map(({ to }) => to)).toEqual([[email]])
    done(await followMailLink(linkIn('/reminders/confirm'), 'confirm', senders.secret))
    expect(await sendDueReminders(senders, BEDTIME + MINUTE)).toBe(1)
    const [, letter] = mail.letters
    expect(letter?.source).toContain('A problem for the night?')
    expect(letter?.source).toMatch(/^List-Unsubscribe:\s+<https:/m)
    done(await followMailLink(linkIn('/reminders/stop'), 'stop', senders.secret))
    expect(await sendDueReminders(senders, BEDTIME + DAY)).toBe(0)
    expect(await readReminders(viewer, { pushKey: null, mail: true })).toMatchObject({ mail: 'off' })
  })

  it('is not sent on the word of a made-up link, one for another purpose, or one nobody asked for', async () => {
    const { viewer } = await openWithAddress()
    const notFound = { ok: false, error: { code: 'not-found' } }
    done(await askByMail(viewer, senders))
    const token = linkIn('/reminders/confirm')
    for (const [bad, purpose] of [
      [`${token}x`, 'confirm'],
      [`${viewer.userId}.made-up`, 'confirm'],
      ['', 'confirm'],
      [token, 'stop'],
    ] as const) {
      expect(await followMailLink(bad, purpose, senders.secret)).toEqual(notFound)
    }
    await database.query(`UPDATE learners SET mail_reminders = 'off' WHERE user_id = $1`, [viewer.userId])
    expect(await followMailLink(token, 'confirm', senders.secret)).toEqual(notFound)
    await database.query(`UPDATE users SET email = $2 WHERE id = $1`, [
      viewer.userId,
      `${uuidv7()}@example.org`,
    ])
    expect(await followMailLink(token, 'confirm', senders.secret)).toEqual(notFound)
  })

  it('is not there for an account without an address, or a server without mail', async () => {
    const { viewer } = await openReminded()
    expect(await askByMail(viewer, senders)).toEqual({ ok: false, error: { code: 'unavailable' } })
    const { viewer: other } = await openWithAddress()
    expect(await askByMail(other, { ...senders, mail: null })).toMatchObject({
      error: { code: 'unavailable' },
    })
  })
})

describe('reminders', () => {
  it('are off until asked for', async () => {
    const viewer = await openLearner()
    expect(await readReminders(viewer, { pushKey: 'k', mail: true })).toEqual({
      evening: false,
      morning: false,
      quietFrom: 22 * 60 + 30,
      quietTo: 6 * 60 + 30,
      hasHours: false,
      devices: [],
      pushKey: 'k',
      mail: 'off',
      mailAddress: null,
    })
  })
})
