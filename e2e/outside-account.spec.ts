import { StandInOidc, type Claims } from '@/tests/support/stand-in-oidc'
import { openAccount, signIn } from './support/account'
import { OwnServer } from './support/server'
import { expect, test } from './support/test'

test('an account elsewhere signs in once it is connected, and not before', async ({ browser, database }) => {
  const service = await StandInOidc.start()
  const server = await OwnServer.start({
    SPINDLE_TEST_RUN: '1',
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: StandInOidc.clientId,
    OIDC_CLIENT_SECRET: StandInOidc.clientSecret,
    OIDC_NAME: 'the school',
  })
  const account = await openAccount({ zone: 'Europe/Berlin' })
  // The service has the very address of the account, which is no reason to let anybody in.
  const who: Claims = { sub: crypto.randomUUID(), email: account.email, email_verified: true }
  const newBrowser = async () => {
    const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB' })
    await context.route(`${service.issuer}/authorize*`, (route) => {
      const back = new URLSearchParams(service.agree(route.request().url(), who)).toString()
      const location = `${server.address}/api/auth/callback/oidc?${back}`
      return route.fulfill({ status: 302, headers: { location } })
    })
    return { context, page: await context.newPage() }
  }

  const stranger = await newBrowser()
  await stranger.page.goto('/signin?next=%2Fdecks')
  await stranger.page.getByRole('button', { name: 'Sign in with the school' }).click()
  await expect(stranger.page.getByText('That account is not connected to one here.')).toBeVisible()

  const { context, page } = await newBrowser()
  await signIn(context.request, account)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Connect the school' }).click()
  await page.getByRole('dialog').getByLabel('Your password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Go to the school' }).click()
  await expect(page.getByText('The account is connected.')).toBeVisible()
  await expect(page.getByText(`connected as ${account.email}`)).toBeVisible()

  await stranger.page.goto('/signin?next=%2Fdecks')
  await stranger.page.getByRole('button', { name: 'Sign in with the school' }).click()
  await expect(stranger.page.getByRole('heading', { level: 1, name: 'Decks' })).toBeVisible()
  expect(
    await database.rows('SELECT way FROM sessions WHERE user_id = $1 ORDER BY way', [account.userId]),
  ).toEqual([{ way: 'password' }, { way: 'provider' }])

  await page.getByRole('button', { name: 'Disconnect the school' }).click()
  await page.getByRole('dialog').getByLabel('Your password', { exact: true }).fill(account.password)
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect the school' }).click()
  await expect(page.getByText('not connected')).toBeVisible()
  await Promise.all([context.close(), stranger.context.close()])
  await server.close()
  await service.close()
})
