import type { Page } from '@playwright/test'
import { hostilePackages, type ChosenPackage } from './support/anki'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 180_000 })

const MADE = 'SELECT id FROM notes WHERE user_id = $1 AND deleted_at IS NULL'
const inside = (page: Page, { name }: ChosenPackage) =>
  page.getByRole('heading', { level: 2, name, exact: true })

async function choose(page: Page, file: ChosenPackage): Promise<void> {
  await page.getByLabel(/Drop a file here/).setInputFiles(file)
}

async function bringIn(page: Page, file: ChosenPackage, heading: RegExp): Promise<void> {
  await choose(page, file)
  await expect(inside(page, file)).toBeVisible()
  await page.getByRole('button', { name: /^Import/ }).click()
  await expect(page.getByRole('heading', { name: heading })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Import another' }).click()
}

test('every attack on the reading of packages gets a sentence, and leaves nothing', async ({
  page,
  learner,
  database,
}) => {
  const { attacks } = hostilePackages()
  await page.goto('/import/anki')
  for (const { name, file, says } of attacks) {
    await test.step(name, async () => {
      await choose(page, file)
      if (says === null) {
        await expect(inside(page, file)).toBeVisible()
        await page.getByRole('button', { name: 'Choose another' }).click()
      } else {
        await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
        await page.getByRole('button', { name: 'Choose another package' }).click()
      }
    })
  }
  expect(await database.rows(MADE, [learner.userId])).toEqual([])
})

test('packages of every generation bring every type of notes', async ({ page, learner, database }) => {
  const { generations } = hostilePackages()
  await page.goto('/import/anki')
  for (const [place, file] of generations.entries()) {
    // It is the same collection each time: by its names it is known again.
    await bringIn(page, file, place === 0 ? /are here from Anki/ : /all of it was here already/)
    expect(await database.rows(MADE, [learner.userId])).toHaveLength(7)
  }
  const kinds = await database.rows<{ kind: string }>(
    'SELECT DISTINCT kind FROM notes WHERE user_id = $1 ORDER BY kind',
    [learner.userId],
  )
  expect(kinds.map(({ kind }) => kind)).toEqual([
    ...['basic', 'basic-reversed', 'cloze', 'custom', 'image-occlusion', 'typed'],
  ])
})

test('scripts in every corner of a package run nowhere', async ({ page, learner }) => {
  const { scripted } = hostilePackages()
  const isHarmed = () => page.evaluate(() => 'harmed' in window)
  await page.goto('/import/anki')
  await choose(page, scripted)
  await expect(inside(page, scripted)).toBeVisible()
  expect(await isHarmed()).toBe(false)
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await expect(page.getByRole('link', { name: 'Practise now' })).toBeVisible()
  expect(await isHarmed()).toBe(false)
  for (const address of ['/decks', '/notes', '/study']) {
    await page.goto(address)
    await expect(page.getByRole('main')).toBeVisible()
    expect(await isHarmed(), address).toBe(false)
  }
  await expect(page.getByText('Question').filter({ visible: true }).first()).toBeVisible()
  await page.keyboard.press('Space')
  expect(await isHarmed()).toBe(false)
  expect(learner.userId).not.toBe('')
})
