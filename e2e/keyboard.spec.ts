import type { Page } from '@playwright/test'
import { csv, importNotes } from './support/cards'
import { SittingOnPage } from './support/sitting'
import { openAccount } from './support/account'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 120_000 })

const questions = Array.from({ length: 6 }, (_, index) => `Question ${index + 1}`)
const FILE = csv(questions.map((question) => `${question},An answer`).join('\n'))

/** Walks the page with Tab until the element with this name has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused.trim())) return
  }
  throw new Error(`Tab never reached ${String(name)}`)
}

test('keyboard only: from signing in to the end of a sitting', async ({
  page,
  database,
  timezoneId,
  context,
}) => {
  const account = await openAccount({ zone: timezoneId ?? 'UTC' })
  await page.goto('/signin')
  await tabTo(page, /^Email/)
  await page.keyboard.type(account.email)
  await tabTo(page, /^Password/)
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await importNotes(context.request, 'Questions', FILE)
  await page.reload()
  await expect(page.getByText('6 new cards')).toBeVisible()
  await page.keyboard.press('Enter')

  const sitting = new SittingOnPage(page)
  await expect(sitting.showAnswer).toBeVisible()
  for (let answered = 0; answered < 7; answered++) {
    await page.keyboard.press('Space')
    await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
    await expect(async () => {
      await page.keyboard.press(answered === 0 ? '1' : '3')
      await expect(page.getByRole('region', { name: 'Answer' })).toHaveCount(0, { timeout: 300 })
    }).toPass()
  }
  await expect(sitting.done).toBeVisible()
  await expect
    .poll(async () => (await database.answers(account.userId)).map(({ grade }) => grade))
    .toEqual([1, 3, 3, 3, 3, 3, 3])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
})

test('keys of a sitting: keys listed, why now, park, undo, end', async ({ page, learner, database }) => {
  await importNotes(page.request, 'Questions', FILE)
  const sitting = new SittingOnPage(page)
  await sitting.open()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('w')
  await expect(page.getByText('You have never seen it, so there is nothing to predict from.')).toBeVisible()
  await page.keyboard.press('w')

  const parked = await sitting.asked(questions, String)
  await page.keyboard.press('p')
  await expect(page.getByText('Parked. It is back tomorrow.')).toBeVisible()
  expect(await sitting.asked(questions, String)).not.toBe(parked)
  await page.keyboard.press('u')
  await expect.poll(() => sitting.asked(questions, String)).toBe(parked)

  await sitting.answer('Good')
  await page.keyboard.press('u')
  await expect.poll(() => sitting.asked(questions, String)).toBe(parked)
  await expect
    .poll(async () =>
      (
        await database.rows<{ kind: string }>('SELECT kind FROM events WHERE user_id = $1 ORDER BY seq', [
          learner.userId,
        ])
      ).map(({ kind }) => kind),
    )
    .toEqual(['import', 'bury', 'bury', 'answer', 'void'])

  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/(study\/done)?$/)
})

test('letters are letters while an answer is being written', async ({ page, learner, database }) => {
  await importNotes(page.request, 'Questions', FILE)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await page.getByLabel('Your answer, if you like to write it').fill('')
  await page.getByLabel('Your answer, if you like to write it').pressSequentially('pause 1 w')
  await expect(page.getByLabel('Your answer, if you like to write it')).toHaveValue('pause 1 w')
  await expect(sitting.showAnswer).toBeVisible()
  const logged = await database.rows(
    `SELECT 1 FROM events WHERE user_id = $1 AND kind IN ('answer', 'bury', 'shelve')`,
    [learner.userId],
  )
  expect(logged).toEqual([])
})

test.describe('with keys of one letter switched off', () => {
  test.use({ wishes: { singleKeyShortcuts: false } })

  test('a letter does nothing and Tab reaches everything', async ({ page, learner }) => {
    expect(learner.userId).not.toBe('')
    await importNotes(page.request, 'Questions', FILE)
    const sitting = new SittingOnPage(page)
    await sitting.open()
    const asked = await sitting.asked(questions, String)
    await page.keyboard.press('p')
    await page.keyboard.press('s')
    expect(await sitting.asked(questions, String)).toBe(asked)
    await tabTo(page, /^Show answer/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Good/)
    await page.keyboard.press('Enter')
    await expect.poll(() => sitting.asked(questions, String)).not.toBe(asked)
  })
})
