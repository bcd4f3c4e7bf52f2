import { letterTo, linkIn } from './support/letters'
import { expectSoundOnPhone } from './support/looks'
import { OwnServer } from './support/server'
import { expect, test } from './support/test'

const NEW_PASSWORD = 'seven wooden spools'

test('a forgotten password is chosen anew by a letter, once the address was confirmed, and ends every session', async ({
  page,
  context,
  learner,
  newDevice,
  watch,
}) => {
  test.setTimeout(120_000)
  watch.expect(/401 \(Unauthorized\)/)
  const other = await newDevice()
  await page.goto('/account')
  await expect(page.getByRole('region', { name: 'E-mail' })).toContainText('It is not confirmed yet.')
  await page.getByRole('button', { name: 'Send the letter again' }).click()
  await expect(page.getByText('A letter is on its way. Its link is good for a day.')).toBeVisible()
  await test.step('the account looks sound', () => expectSoundOnPhone(page, 'account'))
  await page.goto(linkIn(await letterTo(learner.email)))
  await expect(page.getByRole('heading', { name: 'Is this your address?' })).toBeVisible()
  await test.step('the link looks sound', () => expectSoundOnPhone(page, 'confirm'))
  await page.getByRole('button', { name: 'Yes, it is mine' }).click()
  await expect(page.getByText('Your address is confirmed.')).toBeVisible()

  await context.clearCookies()
  const askFor = async (email: string) => {
    await page.goto('/signin')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await expect(page.getByRole('status')).toContainText(`If ${email} is the confirmed address of an account`)
  }
  await askFor(`nobody-${learner.userId}@example.org`)
  await askFor(learner.email)
  await test.step('having asked looks sound', () => expectSoundOnPhone(page, 'forgot'))
  const link = linkIn(await letterTo(learner.email))
  const password = page.getByLabel('New password', { exact: true })
  const choose = async (chosen: string) => {
    await password.fill(chosen)
    await page.getByRole('button', { name: 'Set the password' }).click()
  }
  await page.goto(link)
  await choose('password1')
  await expect(password).toHaveAccessibleDescription(/Many people use this password/)
  await test.step('choosing a password looks sound', () => expectSoundOnPhone(page, 'reset'))
  expect((await other.request.get('/api/sittings')).status()).toBe(200)
  await choose(NEW_PASSWORD)
  await expect(page.getByText('Your new password is set.')).toBeVisible()
  expect((await other.request.get('/api/sittings')).status()).toBe(401)

  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Email').fill(learner.email)
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.goto(link)
  await choose('eight wooden spools')
  await expect(page.getByText('This link is no longer good.')).toBeVisible()
})

test('another address is taken by its link, and another password signs out every other device', async ({
  page,
  learner,
  newDevice,
  watch,
}) => {
  watch.expect(/401 \(Unauthorized\)/)
  const other = await newDevice()
  const address = `moved-${learner.userId}@example.org`
  await page.goto('/account')
  const email = page.getByRole('region', { name: 'E-mail' })
  await email.getByLabel('New address').fill(address)
  await email.getByLabel('Current password', { exact: true }).fill('not this one')
  await email.getByRole('button', { name: 'Change the address' }).click()
  await expect(email.getByText('This is not your current password.')).toBeVisible()
  await email.getByLabel('Current password', { exact: true }).fill(learner.password)
  await email.getByRole('button', { name: 'Change the address' }).click()
  await expect(email.getByText(`A letter went to ${address}.`)).toBeVisible()
  expect(await letterTo(learner.email)).toContain('asked Spindle to use another address')
  await page.goto(linkIn(await letterTo(address)))
  await page.getByRole('button', { name: 'Yes, use it' }).click()
  await expect(page.getByText('From now on you sign in with this address.')).toBeVisible()

  await page.goto('/account')
  await expect(email).toContainText(`You sign in with ${address}.`)
  const section = page.getByRole('region', { name: 'Password' })
  await section.getByLabel('Current password', { exact: true }).fill(learner.password)
  await section.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD)
  await section.getByRole('button', { name: 'Change the password' }).click()
  await expect(section.getByText('Your password is changed.')).toBeVisible()
  expect((await other.request.get('/api/sittings')).status()).toBe(401)
  expect((await page.request.get('/api/sittings')).status()).toBe(200)
})

test('a server without mail says so, and tells no one to wait for a letter', async ({ page, learner }) => {
  const server = await OwnServer.start({ SPINDLE_LETTER_FOLDER: '' })
  for (const path of ['/forgot', '/account']) {
    const text = await (await page.request.get(server.address + path)).text()
    expect(text, path).toContain('This server sends no mail')
    expect(text, path).not.toMatch(/Send the (link|letter)/)
  }
  await server.close()
  expect(learner.email).not.toBe('')
})
