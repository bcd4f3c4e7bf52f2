import { letterText, StandInMail } from '@/tests/support/stand-ins'
import { openAccount } from './support/account'
import { linkIn } from './support/letters'
import { expectSoundOnPhone } from './support/looks'
import { OwnServer } from './support/server'
import { expect, test as base } from './support/test'

/** A server that sends mail, with what stands in for those who receive it. */
const test = base.extend<object, { readonly mail: StandInMail; readonly sending: OwnServer }>({
  mail: [
    async ({}, use) => {
      const mail = await StandInMail.start()
      await use(mail)
      await mail.close()
    },
    { scope: 'worker' },
  ],
  sending: [
    async ({ mail }, use) => {
      const server = await OwnServer.start({ SMTP_URL: mail.url, MAIL_FROM: 'Spindle <spindle@example.org>' })
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ sending }, use) => use(sending.address),
})

test('where mail is sent signing up says the same of every address, and a letter leads in', async ({
  page,
  mail,
  timezoneId,
}) => {
  test.setTimeout(120_000)
  const known = await openAccount({ zone: timezoneId ?? 'UTC' })
  const email = `reader-${crypto.randomUUID()}@example.org`
  const signUp = async (address: string): Promise<string> => {
    await page.goto('/signup')
    await page.getByLabel('Email').fill(address)
    await page.getByLabel('Password', { exact: true }).fill('seven wooden spools')
    await page.getByLabel('I am 16 or older').check()
    await page.getByRole('button', { name: 'Create account' }).click()
    const said = page.getByRole('status')
    await expect(said).toContainText(address)
    return ((await said.textContent()) ?? '').replace(address, '')
  }
  expect(await signUp(known.email)).toBe(await signUp(email))
  await test.step('having signed up looks sound', () => expectSoundOnPhone(page, 'letter sent'))
  const letterTo = async (address: string): Promise<string> => {
    const find = () => mail.letters.find(({ to }) => to.includes(address))
    await expect.poll(() => find() !== undefined).toBe(true)
    const letter = find()
    return letter === undefined ? '' : letterText(letter)
  }
  expect(await letterTo(known.email)).toContain('which has one already')
  await page.goto(linkIn(await letterTo(email)))
  await expect(page.getByRole('heading', { name: 'Open your account' })).toBeVisible()
  await test.step('the link looks sound', () => expectSoundOnPhone(page, 'open'))
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What do you want to learn?' })).toBeVisible()
  await page.goto('/account')
  await expect(page.getByRole('region', { name: 'E-mail' })).toContainText('It is confirmed')
})
