import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 120_000 })

test('from signing up to the first card on a phone: one screen between, by touch', async ({
  page,
  database,
  timezoneId,
}) => {
  const email = `first-${crypto.randomUUID()}@example.org`
  await page.goto('/signup')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('four and forty capitals')
  await page.getByLabel('I am 16 or older').check()
  await page.getByRole('button', { name: 'Create account' }).tap()

  await expect(page.getByRole('heading', { level: 1, name: 'What do you want to learn?' })).toBeVisible()
  const place = (timezoneId ?? 'UTC').split('/').at(-1)?.replaceAll('_', ' ') ?? ''
  await expect(page.getByRole('main').getByText(`Your days begin at 04:00 in ${place}.`)).toBeVisible()
  await expectSoundOnPhone(page, 'first run')
  await page.setViewportSize({ width: 390, height: 844 })
  const begin = page.getByRole('button', { name: /^Begin with it: .*capitals/i })
  await page.getByRole('textbox', { name: 'Minutes a day' }).fill('0')
  await begin.tap()
  await expect(page.getByRole('textbox', { name: 'Minutes a day' })).toHaveAccessibleDescription(
    /Use a whole number of minutes between 1 and 600\./,
  )
  await page.getByRole('textbox', { name: 'Minutes a day' }).fill('12')
  await begin.tap()

  const sitting = new SittingOnPage(page, 'tap')
  await expect(sitting.showAnswer).toBeVisible()
  await sitting.practise(1)
  expect(
    await database.rows(
      `SELECT l.minutes_per_day, (SELECT count(*)::int FROM decks d WHERE d.user_id = l.user_id) AS decks
       FROM learners l JOIN users u ON u.id = l.user_id WHERE u.email = $1`,
      [email],
    ),
  ).toEqual([{ minutes_per_day: 12, decks: 1 }])
})
