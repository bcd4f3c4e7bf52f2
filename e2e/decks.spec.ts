import { axeFindings } from './support/looks'
import { expect, test } from './support/test'

test('a deck is made inside another, paused, put elsewhere, deleted and brought back', async ({
  page,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  await page.goto('/decks')
  await page.getByRole('button', { name: 'New deck' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Languages :: Spanish')
  await page.getByRole('button', { name: 'Make the deck' }).click()
  await expect(heading('Spanish')).toBeVisible()

  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('button', { name: 'New deck in this one' }).click()
  await page.getByRole('textbox', { name: 'Name' }).last().fill('Verbs')
  await page.getByRole('button', { name: 'Make the deck' }).click()
  await expect(heading('Verbs')).toBeVisible()

  await page.getByRole('link', { name: 'Languages › Spanish' }).click()
  await expect(heading('Spanish')).toBeVisible()
  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('button', { name: 'Pause this deck' }).click()
  await expect(page.getByText('This deck is paused.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Take up again' }).click()
  await expect(page.getByText('This deck is paused.')).toBeHidden()

  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('combobox', { name: 'Belongs to' }).selectOption({ label: 'No other deck' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('link')).toHaveText('Decks')

  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('button', { name: 'Delete this deck' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('1 deck in it')
  await page.getByRole('button', { name: 'Delete the deck and 0 notes' }).click()
  await expect(page.getByText('Spanish is deleted.').first()).toBeVisible()
  await expect(heading('Decks')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Spanish/ })).toBeHidden()
  expect(await axeFindings(page)).toEqual([])
  await page.getByText('Deleted in the last 30 days (1)').click()
  await page.getByRole('button', { name: 'Bring back: Spanish' }).click()

  await expect(page.getByRole('link', { name: /^Verbs/ })).toBeVisible()
  await page.getByRole('button', { name: 'Hide the decks in Spanish' }).click()
  await expect(page.getByRole('link', { name: /^Verbs/ })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Show the decks in Spanish' })).toBeVisible()
})
