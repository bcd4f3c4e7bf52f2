import type { Page } from '@playwright/test'
import { answeredBefore, capitals, cardsOf, csv, importNotes } from './support/cards'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

/** Saves a part of the page, which says so itself. */
async function save(page: Page, part: string): Promise<void> {
  const region = page.getByRole('region', { name: part, exact: true })
  await region.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(region.getByRole('status')).toHaveText('Saved.')
}

/** How many cards the sitting on the page has. */
async function plannedCards(sitting: SittingOnPage): Promise<number> {
  return Number(/of (\d+)/.exec((await sitting.place.textContent()) ?? '')?.[1])
}

const DAY_MS = 86_400_000

/** The day under a grade, as days from today: `tomorrow`, `Thu 4 Feb`, `Thu 4 Feb 2028`. */
function daysAhead(label: string, now: number): number {
  if (label.includes('tomorrow')) return 1
  const [, day = '', month = '', year] = /(\d+) (\w{3})(?: (\d{4}))?/.exec(label) ?? []
  const thisYear = new Date(now).getUTCFullYear()
  const date = Date.parse(`${day} ${month} ${year ?? thisYear} UTC`)
  return Math.round((date - now) / DAY_MS)
}

test('minutes a day limit the sitting', async ({ page, learner, database }) => {
  await importNotes(
    page.request,
    'Capitals',
    csv(capitals.map(({ country, capital }) => `${country},${capital}`).join('\n')),
  )
  await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo: 30, grade: 3 })
  const sitting = new SittingOnPage(page)
  await sitting.open()
  expect(await plannedCards(sitting)).toBe(capitals.length)
  await page.getByRole('button', { name: 'End sitting' }).click()

  await page.goto('/settings')
  await page.getByRole('textbox', { name: 'Minutes a day' }).fill('2')
  await save(page, 'Your day')
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Start, [12] minutes?$/ })).toBeVisible()
  await sitting.open()
  const limited = await plannedCards(sitting)
  expect(limited).toBeGreaterThan(5)
  expect(limited).toBeLessThan(capitals.length / 2)
  expect(
    await database.rows('SELECT minutes_per_day FROM learners WHERE user_id = $1', [learner.userId]),
  ).toEqual([{ minutes_per_day: 2 }])
})

test('a lower recall target brings later dates, and is kept in the log', async ({
  page,
  learner,
  database,
}) => {
  await importNotes(page.request, 'Numbers', csv('one,1\n'))
  await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo: 12, grade: 3 })
  const sitting = new SittingOnPage(page)
  const goodDay = async (): Promise<number> => {
    await sitting.open()
    await sitting.showAnswer.click()
    const label = await sitting.gradeButton('Good').innerText()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
    return daysAhead(label, Date.now())
  }
  const before = await goodDay()
  await page.goto('/settings')
  await page.getByRole('slider', { name: /Recall target/ }).press('Home')
  await expect(page.getByText('Cards come back when you are 70% likely to recall them')).toBeVisible()
  await expect(page.getByText(/^With the cards you know so far: /)).toBeVisible()
  await save(page, 'Cards and problems')
  const after = await goodDay()
  expect(after).toBeGreaterThan(before)
  const events = await database.rows(`SELECT data FROM events WHERE user_id = $1 AND kind = 'retention'`, [
    learner.userId,
  ])
  expect(events).toEqual([{ data: expect.objectContaining({ retention: 0.7 }) as unknown }])
})

test('what cannot be is said at its field, and nothing is saved', async ({ page, learner, database }) => {
  const before = await database.belongings(learner.userId)
  await page.goto('/settings')
  await page.getByRole('textbox', { name: 'Minutes a day' }).fill('0')
  await page
    .getByRole('region', { name: 'Your day' })
    .getByRole('button', { name: 'Save', exact: true })
    .click()
  await expect(page.getByRole('textbox', { name: 'Minutes a day' })).toHaveAccessibleDescription(
    /Use a whole number of minutes between 1 and 600\./,
  )
  expect(await database.belongings(learner.userId)).toEqual(before)
})

test('light or dark is chosen for this device and stays', async ({ page, learner }) => {
  expect(learner.userId).not.toBe('')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/settings')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(page.locator('html')).toHaveClass(/dark/)
  await page.reload()
  await expect(page.locator('html')).toHaveClass(/dark/)
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
})

test('a name, American dates and an early day are saved part by part, and Today goes by them', async ({
  page,
  learner,
  database,
}) => {
  await page.goto('/settings')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await save(page, 'You')
  await page
    .getByRole('combobox', { name: 'Dates, times and numbers are written' })
    .selectOption({ label: 'German: Mon 14.12.2026, 21:30, 1.234,5' })
  await expect(page.getByRole('radio', { name: 'With a comma' })).toBeChecked()
  await page
    .getByRole('combobox', { name: 'Dates, times and numbers are written' })
    .selectOption({ label: 'American: Mon, Dec 14, 2026, 9:30\u00a0pm, 1,234.5' })
  await expect(page.getByRole('radio', { name: 'With a point' })).toBeChecked()
  await save(page, 'Language, dates and numbers')
  await page.getByRole('combobox', { name: 'A study day begins at' }).selectOption('330')
  await save(page, 'Your day')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Good \w+, Ada$/)
  await expect(page.getByRole('main').getByRole('time').first()).toHaveText(/^\w+day, \w+ \d+$/)
  // So the server wrote it already, and not the page as it came to life.
  expect(await (await page.request.get('/')).text()).toMatch(/>\w+day, \w+ \d+<\/time>/)
  expect(
    await database.rows('SELECT name, writing, day_start_minute FROM learners WHERE user_id = $1', [
      learner.userId,
    ]),
  ).toEqual([{ name: 'Ada', writing: 'en-US', day_start_minute: 330 }])
})
