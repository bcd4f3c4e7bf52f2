import { request as outside } from '@playwright/test'
import { expectSoundOnPhone } from './support/looks'
import { expect, test } from './support/test'

test('a calendar app reads the hours by a secret address, until it is revoked', async ({
  page,
  learner,
  baseURL,
}) => {
  await page.goto('/settings')
  const main = page.getByRole('main')
  await main.getByLabel('Offer a problem for the night at').fill('22:15')
  await main.getByLabel('Ask what came at').fill('07:00')
  await page.getByRole('button', { name: 'Set these hours' }).click()
  await expect(page.getByText('The hours are set.')).toBeVisible()
  await page.getByRole('button', { name: 'Make an address' }).click()
  const field = page.getByRole('textbox', { name: 'Address of your calendar' })
  await expect(field).toHaveValue(/\/api\/calendar\?token=[\w-]{43}$/)
  await test.step('the address looks sound', () => expectSoundOnPhone(page, 'calendar'))
  const { pathname, search } = new URL(await field.inputValue())

  // Stands in for a calendar app: it has the address, and no session.
  const app = await outside.newContext({ baseURL: baseURL ?? '' })
  const reply = await app.get(pathname + search)
  expect(reply.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await reply.text()).toMatch(/DTSTART:\d{8}T221500\r\n[^]*RRULE:FREQ=DAILY/)

  await page.reload()
  await expect(page.getByRole('region', { name: 'Calendar' })).toContainText(
    'It was shown once and is not kept.',
  )
  await expect(field).toHaveCount(0)
  await page.getByRole('button', { name: 'Revoke the address' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await expect(page.getByText('The address is revoked.')).toBeVisible()
  expect((await app.get(pathname + search)).status()).toBe(404)
  expect((await app.get('/api/calendar?token=made-up')).status()).toBe(404)
  expect((await app.get('/api/calendar')).status()).toBe(404)
  await app.dispose()
  expect(learner.userId).not.toBe('')
})
