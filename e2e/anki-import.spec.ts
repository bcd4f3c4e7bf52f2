import type { Locator, Page } from '@playwright/test'
import { capitalsPackage } from './support/anki'
import { csv } from './support/cards'
import { tabTo } from './support/keyboard'
import { expectSoundOnPhone } from './support/looks'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 120_000 })

const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name })

async function choose(page: Page, file = capitalsPackage()): Promise<void> {
  await page.getByLabel(/Drop a file here/).setInputFiles(file)
  await expect(page.getByRole('heading', { level: 2, name: file.name, exact: true })).toBeFocused()
}

const LEFT = 'SELECT 1 FROM notes WHERE user_id = $1 AND deleted_at IS NULL'

test('a package is looked into, brought in with its past, known again, and taken back whole', async ({
  page,
  learner,
  database,
}) => {
  await page.goto('/import')
  await page.getByLabel(/Drop a file here/).setInputFiles(capitalsPackage())
  await page.waitForURL('**/import/anki')
  await expect(page.getByRole('heading', { level: 2, name: 'capitals.colpkg', exact: true })).toBeFocused()

  await test.step('what is inside is seen before anything is written', async () => {
    await expect(page.getByText('Whole collection: 4 cards from 4 notes')).toBeVisible()
    await expect(page.getByText(/^9 answers from .+ to .+\.$/)).toBeVisible()
    await expect(page.getByText('None of it is here yet.')).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Mine/ })).toBeChecked()
    expect(await database.rows(LEFT, [learner.userId])).toEqual([])
  })

  await test.step('a deck is chosen by keyboard', async () => {
    const rivers = page.getByRole('checkbox', { name: 'Rivers', exact: true })
    await tabTo(page, rivers)
    await page.keyboard.press('Space')
    await expect(rivers).not.toBeChecked()
    await expect(page.getByRole('checkbox', { name: /^All decks/ })).toHaveJSProperty('indeterminate', true)
    await expect(page.getByText('1 of 2 decks chosen, with 3 cards.')).toBeVisible()
  })

  await test.step('it comes in, and says what came', async () => {
    await page.getByRole('button', { name: 'Import 3 cards' }).click()
    await expect(heading(page, '3 cards are here from Anki.')).toBeFocused({ timeout: 60_000 })
    await expect(page.getByText(/^9 reviews: /)).toBeVisible()
    await expect(page.getByText('3 notes made')).toBeVisible()
    await expect(page.getByText('9 past answers', { exact: true })).toBeVisible()
    await expect(page.getByText('lima.png')).toBeVisible()
  })

  await test.step('the page shows the report again after it was left', async () => {
    await page.reload()
    await expect(heading(page, '3 cards are here from Anki.')).toBeVisible()
  })

  await test.step('what is due is due', async () => {
    await page.getByRole('link', { name: 'Practise now' }).click()
    await expect(page.getByRole('main').getByText('3 cards to recall')).toBeVisible()
  })

  await test.step('a second time there is nothing new', async () => {
    await page.goto('/import/anki')
    await page.getByRole('button', { name: 'Import another' }).click()
    await choose(page)
    await page.getByRole('checkbox', { name: 'Rivers', exact: true }).uncheck()
    await page.getByRole('button', { name: /^Import/ }).click()
    await expect(heading(page, 'Nothing new: all of it was here already.')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Import another' }).click()
  })

  await test.step('it is taken back from the list of imports, answers and all', async () => {
    await page.goto('/import')
    await page.getByRole('button', { name: /^Undo the import of today/ }).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('Takes back all it brought, its answers too')
    await dialog.getByRole('button', { name: 'Undo the import' }).click()
    await expect(page.getByText('The import was undone.', { exact: true })).toBeVisible()
    expect(await database.rows(LEFT, [learner.userId])).toEqual([])
    await page.goto('/')
    await expect(page.getByRole('main').getByText(/cards? to recall/)).toHaveCount(0)
  })
})

test('on a phone a package goes from the file to the first card', async ({ page, learner, database }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/import/anki')
  await test.step('choosing looks sound', () => expectSoundOnPhone(page, 'choose a package'))
  await page.setViewportSize({ width: 390, height: 844 })
  await choose(page)
  await test.step('what is inside looks sound', () => expectSoundOnPhone(page, 'inside a package'))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Import 4 cards' }).click()
  await expect(heading(page, '4 cards are here from Anki.')).toBeVisible({ timeout: 60_000 })
  await test.step('the report looks sound', () => expectSoundOnPhone(page, 'the report'))
  expect(await database.rows(LEFT, [learner.userId])).toHaveLength(4)
  await page.getByRole('link', { name: 'Practise now' }).click()
  await expect(page.getByRole('main').getByText(/cards to recall/)).toBeVisible()
})

test('a package that is none is refused in words, and without a network it can be sent again', async ({
  page,
  context,
  learner,
  watch,
}) => {
  expect(learner.email).not.toBe('')
  await page.goto('/import/anki')
  await page.getByLabel(/Drop a file here/).setInputFiles({ ...csv('a,b\n'), name: 'notes.csv' })
  await expect(page.getByRole('alert').filter({ hasText: 'This is no Anki package.' })).toBeVisible()

  await page.getByLabel(/Drop a file here/).setInputFiles({ ...csv('no archive\n'), name: 'none.apkg' })
  await expect(heading(page, 'This package was not imported.')).toBeFocused()
  await expect(page.getByRole('alert').filter({ hasText: 'This is no Anki package.' })).toBeVisible()
  await page.getByRole('button', { name: 'Choose another package' }).click()

  watch.expect(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.getByLabel(/Drop a file here/).setInputFiles(capitalsPackage())
  await expect(heading(page, 'The package didn’t get through.')).toBeFocused()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'capitals.colpkg', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Choose another' }).click()
  await page.reload()
  await expect(page.getByLabel(/Drop a file here/)).toBeAttached()
})
