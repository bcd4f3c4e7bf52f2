import { axeFindings } from './support/looks'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

const LETTERS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa']

test('ten cards are made by keyboard, found, changed together, put back, and practised', async ({
  page,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  const { keyboard } = page
  await page.goto('/decks')
  await page.getByRole('button', { name: 'New deck' }).first().press('Enter')
  await keyboard.type('Greek letters')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Greek letters' })).toBeVisible()
  await keyboard.press('n')
  const question = page.getByRole('textbox', { name: 'Question' })
  for (const letter of LETTERS) {
    await expect(question).toBeFocused()
    await expect(question).toHaveValue('')
    await keyboard.type(`How is ${letter} written?`)
    await keyboard.press('Tab')
    await keyboard.type(`the letter ${letter}`)
    await keyboard.press('Control+Shift+Enter')
  }
  await expect(question).toHaveValue('')

  await page.getByRole('link', { name: 'Greek letters' }).click()
  const list = page.getByRole('grid', { name: 'Cards' })
  await expect(list).toHaveAttribute('aria-rowcount', '10')
  await keyboard.press('/')
  await keyboard.type('eta')
  await expect(list).toHaveAttribute('aria-rowcount', '4')
  await expect(page).toHaveURL(/q=eta/)
  await keyboard.press('Enter')
  await expect(list.getByRole('row').first()).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('Shift+End')
  const bar = page.getByRole('region', { name: 'Selected notes' })
  await expect(bar).toContainText('4 notes selected')
  expect(await axeFindings(page)).toEqual([])

  await bar.getByRole('button', { name: 'Tag', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Tag 4 notes' })
  await dialog
    .getByRole('combobox', { name: 'Add tags' })
    .or(dialog.getByLabel('Add tags'))
    .first()
    .fill('ends in eta')
  await dialog.getByRole('button', { name: 'Change tags' }).click()
  await expect(page.getByText('Changed the tags of 4 notes.')).toBeVisible()
  await page.getByRole('button', { name: /^Select all/ }).click()
  await bar.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete 4 notes' }).click()
  await expect(page.getByText('No note matches.')).toBeVisible()
  await page
    .getByRole('status')
    .filter({ hasText: 'Deleted 4 notes.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(list).toHaveAttribute('aria-rowcount', '4')

  await page.goto('/notes?tags=ends%20in%20eta')
  await expect(list).toHaveAttribute('aria-rowcount', '4')
  await page.getByRole('button', { name: /^Select all/ }).click()
  await bar.getByRole('button', { name: 'Set aside' }).click()
  await expect(page.getByText('Set 4 notes aside.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  const sitting = new SittingOnPage(page)
  await sitting.open()
  await expect(sitting.place).toContainText('of 6')
  await sitting.answer('Good')
})
