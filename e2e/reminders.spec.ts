import webPush from 'web-push'
import { letterText, StandInMail, StandInPush, type StandInBrowser } from '@/tests/support/stand-ins'
import { berlin } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { OwnServer } from './support/server'
import { expect, test as base } from './support/test'

interface Receivers {
  readonly push: StandInPush
  readonly mail: StandInMail
}

/** A server that can send, with what stands in for those who receive. */
const test = base.extend<object, { readonly receivers: Receivers; readonly sending: OwnServer }>({
  receivers: [
    async ({}, use) => {
      const [push, mail] = [await StandInPush.start(), await StandInMail.start()]
      await use({ push, mail })
      await push.close()
      await mail.close()
    },
    { scope: 'worker' },
  ],
  sending: [
    async ({ receivers }, use) => {
      const { publicKey, privateKey } = webPush.generateVAPIDKeys()
      const server = await OwnServer.start({
        VAPID_PUBLIC_KEY: publicKey,
        VAPID_PRIVATE_KEY: privateKey,
        SMTP_URL: receivers.mail.url,
        MAIL_FROM: 'Spindle <spindle@example.org>',
      })
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ sending }, use) => use(sending.address),
  timezoneId: 'Europe/Berlin',
  serviceWorkers: 'allow',
})

/** Puts a stand-in's subscription into a page, in place of one by a push service that no test can reach. */
function subscribeBy({ endpoint, keys }: Pick<StandInBrowser, 'endpoint' | 'keys'>): void {
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys }),
    unsubscribe: () => Promise.resolve(true),
  }
  let isSubscribed = false
  Object.assign(PushManager.prototype, {
    subscribe: () => {
      isSubscribed = true
      return Promise.resolve(subscription)
    },
    getSubscription: () => Promise.resolve(isSubscribed ? subscription : null),
  })
}

test('reminders are switched on, arrive once by push and by e-mail, and are switched off', async ({
  page,
  context,
  learner,
  receivers,
  sending,
}) => {
  test.setTimeout(120_000)
  const browser = receivers.push.browser(learner.userId)
  await context.grantPermissions(['notifications'])
  await page.addInitScript(subscribeBy, { endpoint: browser.endpoint, keys: browser.keys })
  await sending.setClock(berlin('2027-02-01T20:00'))
  await page.goto('/settings')
  const main = page.getByRole('main')
  await main.getByLabel('Offer a problem for the night at').fill('22:15')
  await main.getByLabel('Ask what came at').fill('07:00')
  await page.getByRole('button', { name: 'Set these hours' }).click()
  await expect(page.getByText('The hours are set.')).toBeVisible()
  await page.getByRole('checkbox', { name: /^In the evening/ }).check()
  await page.getByRole('button', { name: 'Save reminders' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Remind me on this device' }).click()
  const device = page.getByRole('list', { name: 'Devices that are reminded' }).getByRole('listitem')
  await expect(device).toContainText('(this one)')
  await device.getByRole('button', { name: 'Send one now' }).click()
  await expect(device).toContainText('Sent.')
  expect(browser.read(receivers.push.messages[0]?.body ?? Buffer.alloc(0))).toMatchObject({
    title: 'Reminders reach this device.',
  })
  await page.getByRole('button', { name: 'Remind me by e-mail' }).click()
  await expect(page.getByText(`A letter went to ${learner.email}.`)).toBeVisible()
  await test.step('the settings look sound', () => expectSoundOnPhone(page, 'reminders'))

  const [letter] = receivers.mail.letters
  const link = /http\S+\/reminders\/confirm\?token=\S+/.exec(letter ? letterText(letter) : '')?.[0]
  await page.goto(link ?? '/')
  await expect(page.getByText('Shall Spindle send its reminders to this address?')).toBeVisible()
  await test.step('the link of a letter looks sound', () => expectSoundOnPhone(page, 'confirm'))
  await page.getByRole('button', { name: 'Yes, send them' }).click()
  await expect(page.getByText('Reminders come to this address from now on.')).toBeVisible()

  await sending.setClock(berlin('2027-02-01T22:16'))
  await expect.poll(() => receivers.push.messages.length, { timeout: 20_000 }).toBe(2)
  await expect.poll(() => receivers.mail.letters.length).toBe(2)
  expect(browser.read(receivers.push.messages[1]?.body ?? Buffer.alloc(0))).toMatchObject({
    title: 'A problem for the night?',
    path: '/tonight',
  })
  await sending.setClock(berlin('2027-02-01T22:40'))
  await page.goto('/settings')
  await expect(page.getByRole('region', { name: 'By e-mail' })).toContainText(`go to ${learner.email}`)
  await page.getByRole('button', { name: 'Stop e-mail reminders' }).click()
  await expect(page.getByRole('button', { name: 'Remind me by e-mail' })).toBeVisible()
  await device.getByRole('button', { name: 'Remove' }).click()
  await expect(device).toHaveCount(0)
  expect([receivers.push.messages.length, receivers.mail.letters.length]).toEqual([2, 2])
})
