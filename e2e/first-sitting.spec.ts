import type { Page } from '@playwright/test'
import { capitals, CAPITALS_FILE } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { SittingOnPage } from './support/sitting'

test.use({ serviceWorkers: 'allow' })

test.describe.configure({ timeout: 120_000 })

const MONDAY = berlin('2027-02-01T09:00')
const TUESDAY = berlin('2027-02-02T08:30')
const TUESDAY_NUMBER = Date.UTC(2027, 1, 2) / 86_400_000

/** Practises to the end: the chosen countries are missed when first asked, everything else is recalled. */
async function practise(page: Page, misses: ReadonlySet<string>, asked: string[]): Promise<void> {
  const sitting = new SittingOnPage(page)
  await expect(sitting.showAnswer).toBeVisible()
  for (;;) {
    const { country, capital } = await sitting.asked(capitals, (row) => row.country)
    const isMiss = misses.has(country) && !asked.includes(country)
    asked.push(country)
    await sitting.showAnswer.click()
    await expect(page.getByRole('region', { name: 'Answer' })).toContainText(capital)
    await sitting.gradeButton(isMiss ? 'Missed' : 'Good').click()
    await expect(sitting.showAnswer.or(sitting.nextCard).or(sitting.done)).toBeVisible()
    if ((await sitting.nextCard.isVisible()) && (await sitting.goOn()) === 'end') return
    if (await sitting.done.isVisible()) return
  }
}

test('sign up, import the capitals, practise twenty cards, see surprises, come back tomorrow: what was missed is there', async ({
  page,
  database,
  setClock,
}) => {
  const email = `first-${crypto.randomUUID()}@example.org`
  const asked: string[] = []
  const misses = new Set(['Australia', 'Bolivia', 'Brazil', 'Croatia', 'Estonia'])
  await setClock(MONDAY)

  await test.step('sign up', async () => {
    await page.goto('/signup')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('four and forty capitals')
    await page.getByLabel('I am 16 or older').check()
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'What do you want to learn?' })).toBeVisible()
  })

  await test.step('import the capitals', async () => {
    await page.getByRole('button', { name: 'Import a file' }).click()
    await page.getByLabel(/Drop a file here/).setInputFiles(CAPITALS_FILE)
    await page.getByRole('button', { name: 'Import 44 notes' }).click()
    await expect(page.getByRole('heading', { name: '44 notes are in Capitals.' })).toBeVisible()
    await page.getByRole('link', { name: 'Go to today' }).click()
    await expect(page.getByRole('time').filter({ hasText: 'Monday 1 February' })).toBeVisible()
    await expect(page.getByRole('main').getByText('10 new cards')).toBeVisible()
  })

  await test.step('practise twenty cards', async () => {
    await page.getByRole('link', { name: /^Start, \d+ minutes?$/ }).click()
    await practise(page, misses, asked)
    expect(new Set(asked).size).toBe(10)
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByRole('link', { name: 'Take new cards anyway' }).click()
    await practise(page, misses, asked)
    expect(new Set(asked).size).toBe(20)
    expect(asked.length).toBe(20 + misses.size)
  })

  await test.step('see surprises', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'You met 10 new cards.' })).toBeVisible()
    await expect(page.getByRole('img', { name: /^Surprise for 2 answers/ })).toBeVisible()
    await page.getByText('Show as a table').click()
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: /recalled.*\+\d+/ })
        .first(),
    ).toBeVisible()
    const surprises = await database.rows<{ grade: number; value: number; delta: number }>(
      `SELECT grade, value, delta FROM events JOIN users ON id = user_id
        WHERE email = $1 AND kind = 'answer' AND value IS NOT NULL`,
      [email],
    )
    expect(surprises).toHaveLength(misses.size)
    for (const { grade, value, delta } of surprises)
      expect(delta).toBeCloseTo((grade > 1 ? 1 : 0) - value, 12)
  })

  await test.step('come back tomorrow', async () => {
    await setClock(TUESDAY)
    await page.goto('/')
    await expect(page.getByRole('time').filter({ hasText: 'Tuesday 2 February' })).toBeVisible()
    const due = await database.rows<{ country: string }>(
      `SELECT n.fields->>'front' AS country FROM card_states s JOIN users u ON u.id = s.user_id
         JOIN notes n ON n.id = s.note_id WHERE u.email = $1 AND s.due_day <= $2 ORDER BY 1`,
      [email, TUESDAY_NUMBER],
    )
    expect(due.map(({ country }) => country)).toEqual(expect.arrayContaining([...misses]))
    await expect(page.getByRole('main').getByText(`${due.length} cards to recall`)).toBeVisible()

    const askedAgain: string[] = []
    await page.getByRole('link', { name: /^Start, \d+ minutes?$/ }).click()
    await practise(page, new Set(['Bolivia']), askedAgain)
    expect(askedAgain).toEqual(expect.arrayContaining([...misses]))
    await page.getByText('Show as a table').click()
    await expect(page.getByRole('row').filter({ hasText: /\d+%.*missed.*−\d+/ })).toHaveCount(1)
    await expect(page.getByRole('row').filter({ hasText: /\d+%.*recalled.*\+\d+/ })).not.toHaveCount(0)
  })
})
