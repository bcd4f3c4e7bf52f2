import type { Page } from '@playwright/test'
import { expectSoundOnPhone } from './support/looks'
import { expect, test } from './support/test'

/** An authenticator that the browser has built in, which recognises its owner at once. */
async function plugIn(page: Page): Promise<() => Promise<void>> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return async () => {
    await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  }
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: /Before each answer/ })).toBeVisible()
  await page.goto('/signin')
}

test('a passkey is added, signs in by itself, and is asked for after the password', async ({
  page,
  learner,
  watch,
}) => {
  watch.expect(/401 \(Unauthorized\)/)
  const unplug = await plugIn(page)
  const addPasskey = async () => {
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Your password', { exact: true }).fill(learner.password)
    await dialog.getByRole('button', { name: 'Go on' }).click()
    await expect(dialog).toBeHidden()
  }
  await page.goto('/account')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password', { exact: true }).fill('not this one')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByText('That is not your password.')).toBeVisible()
  await expectSoundOnPhone(page, 'the question for the password')
  await page.keyboard.press('Escape')
  await addPasskey()
  const passkeys = page.getByRole('list', { name: 'Your passkeys' }).getByRole('listitem')
  await expect(passkeys).toHaveCount(1)
  await expect(page.getByText('This takes two passkeys')).toBeVisible()

  await signOut(page)
  await expectSoundOnPhone(page, 'the sign-in page')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()

  // Another one, as on another device: the browser makes only one for an account on each.
  await page.goto('/account')
  await expect(page.getByText(/Signed in by passkey/).first()).toBeVisible()
  await unplug()
  await plugIn(page)
  await addPasskey()
  await expect(passkeys).toHaveCount(2)
  await page.getByRole('button', { name: 'Ask for a passkey after the password' }).click()
  await dialog.getByLabel('Your password', { exact: true }).fill(learner.password)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('button', { name: 'Ask for the password alone' })).toBeVisible()
  await expectSoundOnPhone(page, 'the ways in')

  await signOut(page)
  await page.getByLabel('Email').fill(learner.email)
  await page.getByLabel('Password', { exact: true }).fill(learner.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Now your passkey' })).toBeVisible()
  expect((await page.request.get('/api/sittings')).status()).toBe(401)
  await expectSoundOnPhone(page, 'the second step')
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect((await page.request.get('/api/sittings')).status()).toBe(200)
})
