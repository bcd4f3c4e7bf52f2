import { csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'

test('where one is stuck in a block is parked, a break begins, and Today offers it again', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(90_000)
  await setClock(berlin('2027-02-01T09:00'))
  await page.goto('/focus?minutes=25')
  await page.getByRole('textbox', { name: 'Just this' }).fill('algebra practice')
  await page.getByRole('button', { name: 'Start, 25 minutes' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await setClock(berlin('2027-02-01T09:07'))
  await page.getByRole('link', { name: 'I’m stuck' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'algebra practice' })).toBeVisible()
  await page.getByRole('button', { name: 'Park it and take a break' }).click()
  const where = page.getByRole('textbox', { name: 'Where exactly does it stick?' })
  await expect(where).toBeFocused()
  await page.keyboard.type('The sign of the last term')
  await page.getByRole('radio', { name: '40 min' }).check()
  await test.step('parking looks sound', () => expectSoundOnPhone(page, 'parking'))
  await page.getByRole('button', { name: 'Park it and take a break' }).click()
  await expect(page.getByRole('heading', { name: 'Parked. Take a break.' })).toBeFocused()
  await expect(page.getByText('Today offers it again from 09:47.')).toBeVisible()
  await page.getByRole('link', { name: 'To your break' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Five minutes off' })).toBeVisible()

  await setClock(berlin('2027-02-01T09:46'))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Choose a first deck' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'You were stuck on this' })).toHaveCount(0)
  await setClock(berlin('2027-02-01T09:48'))
  await page.goto('/')
  await page.getByRole('link', { name: 'Look again' }).click()
  await expect(page.getByText('It stuck here: The sign of the last term')).toBeVisible()
  await test.step('looking again looks sound', () => expectSoundOnPhone(page, 'looking again'))
  await page.getByRole('button', { name: 'It’s clear now' }).click()
  await expect(page.getByText('It no longer sticks.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Park it again' }).click()
  await expect(page.getByText('Parked again.')).toBeVisible()
  expect(
    await database.rows(
      `SELECT settled_at, extract(epoch FROM again_at - parked_at)::int AS seconds FROM stuck_points WHERE user_id = $1`,
      [learner.userId],
    ),
  ).toEqual([{ settled_at: null, seconds: 1200 }])
})

test('a card in a sitting is parked with one key, and its answer is shown after an attempt', async ({
  page,
  learner,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T09:00'))
  await importNotes(page.request, 'Capitals', csv('Chile,Santiago\nPeru,Lima\n'))
  const sitting = new SittingOnPage(page)
  await sitting.open('/study')
  await expect(sitting.showAnswer).toBeVisible()
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { level: 1, name: 'Chile' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Where exactly' }).fill('Is it by the sea?')
  await page.getByRole('button', { name: 'Park it and take a break' }).click()
  await expect(page.getByText('Today offers it again from 09:2')).toBeVisible()
  await page.goto('/study')
  await expect(page.getByText('Peru')).toBeVisible()
  await setClock(berlin('2027-02-01T09:30'))
  await page.goto('/')
  await page.getByRole('link', { name: 'Look again' }).click()
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByText('A few words are enough.')).toBeVisible()
  await expect(page.getByText('Santiago')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Try it again' }).fill('Inland: Santiago?')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('Santiago')
  await test.step('the answer looks sound', () => expectSoundOnPhone(page, 'the answer'))
  await page.getByRole('button', { name: 'It’s clear now' }).click()
  await expect(page.getByText('It no longer sticks.')).toBeVisible()
  expect(learner.userId).not.toBe('')
})
