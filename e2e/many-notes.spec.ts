import type { Locator, Page } from '@playwright/test'
import { tabTo } from './support/keyboard'
import { axeFindings } from './support/looks'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

const LETTERS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa']

/** Writes a card for each of the letters, with the keyboard alone. */
async function writeCards(page: Page): Promise<void> {
  const { keyboard } = page
  await page.goto('/decks')
  await tabTo(page, page.getByRole('button', { name: 'New deck' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused()
  await keyboard.type('Greek letters')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Greek letters' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Add a card' }))
  await keyboard.press('Enter')
  const question = page.getByRole('textbox', { name: 'Question' })
  const another = page.getByRole('button', { name: 'Save and add another' })
  for (const letter of LETTERS) {
    // A press while the card before is still being saved does nothing.
    await expect(another).toBeEnabled()
    await expect(question).toBeFocused()
    await expect(question).toHaveValue('')
    await keyboard.type(`How is ${letter} written?`)
    await keyboard.press('Tab')
    await keyboard.type(`the letter ${letter}`)
    await keyboard.press('Control+Shift+Enter')
    await expect(question).toHaveValue('')
  }
  await expect(another).toBeEnabled()
  await tabTo(page, page.getByRole('link', { name: 'Greek letters' }), 'Shift+Tab')
  await keyboard.press('Enter')
}

/** Selects every note that contains a text, with the keyboard alone. */
async function select(page: Page, list: Locator, text: string, notes: number): Promise<void> {
  const { keyboard } = page
  await keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Find a card' })).toBeFocused()
  await keyboard.type(text)
  await expect(list).toHaveAttribute('aria-rowcount', String(notes))
  await keyboard.press('ArrowDown')
  await expect(list.getByRole('row').first()).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('Shift+End')
}

const message = (page: Page, text: string): Locator => page.getByRole('listitem').filter({ hasText: text })

test('ten cards are made by keyboard, found, changed together, put back, and practised', async ({
  page,
  learner,
  database,
}) => {
  const counted = async (condition: string): Promise<number> => {
    const [row] = await database.rows<{ notes: number }>(
      `SELECT count(DISTINCT n.id)::int AS notes FROM notes n JOIN card_states s ON s.note_id = n.id
       WHERE n.user_id = $1 AND ${condition}`,
      [learner.userId],
    )
    return row?.notes ?? 0
  }
  const { keyboard } = page
  await writeCards(page)
  const list = page.getByRole('grid', { name: 'Cards' })
  await expect(list).toHaveAttribute('aria-rowcount', '10')
  expect(await axeFindings(page)).toEqual([])

  await select(page, list, 'eta', 4)
  await expect(page).toHaveURL(/q=eta/)
  const bar = page.getByRole('region', { name: 'Selected notes' })
  await expect(bar).toContainText('4 notes selected')
  expect(await axeFindings(page)).toEqual([])

  await tabTo(page, bar.getByRole('button', { name: 'Tag' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Tag 4 notes' }).getByLabel('Add tags')).toBeFocused()
  await keyboard.type('ends in eta')
  await keyboard.press('Enter')
  await expect(message(page, 'Changed the tags of 4 notes.')).toBeVisible()
  expect(await counted(`n.tags = '{ends in eta}'`)).toBe(4)

  await page.goto('/notes?tags=ends+in+eta')
  await page.getByRole('checkbox', { name: 'Select all 4 notes' }).click()
  await bar.getByRole('button', { name: 'Set aside' }).click()
  await expect(message(page, 'Set 4 notes aside.')).toBeVisible()
  await expect(list.getByText('set aside')).toHaveCount(4)
  await message(page, 'Set 4 notes aside.').getByRole('button', { name: 'Undo' }).click()
  await expect(message(page, '4 notes put back as before.')).toBeVisible()
  expect(await counted(`s.shelf = 'suspended'`)).toBe(0)

  await page.getByRole('checkbox', { name: 'Select all 4 notes' }).click()
  await bar.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete 4 notes' }).click()
  await expect(page.getByText('No note matches.')).toBeVisible()
  await message(page, 'Deleted 4 notes.').getByRole('button', { name: 'Undo' }).click()
  await expect(list).toHaveAttribute('aria-rowcount', '4')
  await page.goBack()
  await expect(list).toHaveAttribute('aria-rowcount', '4')

  const sitting = new SittingOnPage(page)
  await sitting.open()
  await expect(sitting.place).toHaveText(/^Answer 1 of 10,/)
  await sitting.practise(1)
})
