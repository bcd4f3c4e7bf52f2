import path from 'node:path'
import { axeFindings, expectSoundOnPhone } from './support/looks'
import { expect, test } from './support/test'

const WALKS_FILE = path.join(__dirname, 'fixtures/walks.json')

test('problems of others come in with their source and licence, or are refused with the reason', async ({
  page,
  learner,
  watch,
}) => {
  test.setTimeout(120_000)
  watch.expect(/^download: .*\/export$/)
  expect(learner.userId).not.toBe('')
  await page.goto('/problems')
  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByLabel(/Drop a file here/).setInputFiles(WALKS_FILE)

  await expect(page.getByText('1 problem comes in.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'From A Book of Walks' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 problem does not come in' })).toBeVisible()
  await expect(page.getByText('Its licence, CC BY-ND 4.0, doesn’t let it be used here.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await expectSoundOnPhone(page, 'a file of problems to be checked')

  await page.getByRole('textbox', { name: 'Set' }).fill('Walks')
  await page.getByRole('textbox', { name: 'Set' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Set' })).toHaveValue('Walks')
  await page.getByRole('button', { name: 'Import 1 problem' }).click()
  await expect(page.getByText('1 problem is in Walks now.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Open the set' }).click()

  const row = page.getByRole('listitem').filter({ hasText: 'A walk by the river' })
  await expect(row.getByText('published', { exact: true })).toBeVisible()
  await expect(row.getByRole('link', { name: 'From A Book of Walks' })).toHaveAttribute(
    'href',
    'https://example.org/walks',
  )
  await row.getByRole('link', { name: 'A walk by the river' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Edit problem' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'From A Book of Walks' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Licence', exact: true })).toHaveValue('CC BY 4.0')

  await page.getByRole('link', { name: 'Walks', exact: true }).click()
  await page.getByRole('button', { name: 'Options' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as a file' }).click()
  const file = await (await downloading).path()
  await page.getByRole('link', { name: 'Import into this set' }).click()
  await page.getByLabel(/Drop a file here/).setInputFiles(file)
  await expect(page.getByText('No new problem comes in.')).toBeVisible()
  await expect(page.getByText('1 problem is in the set already and stays as it is.')).toBeVisible()
})

test('a ready-made set is taken, its problems moved, copied and deleted, and the set put away', async ({
  page,
  learner,
}) => {
  test.setTimeout(120_000)
  expect(learner.userId).not.toBe('')
  await page.goto('/problems')
  await page.getByRole('button', { name: /^Take it: Algebra/ }).click()
  await expect(page.getByRole('link', { name: 'Practise this set' })).toBeVisible()
  const rows = page.getByRole('list', { name: 'Problems' }).getByRole('listitem')
  const [first = '', second = ''] = await rows.getByRole('link').allTextContents()
  const all = await rows.count()

  await page.getByRole('button', { name: `More for ${first}`, exact: true }).click()
  await page.getByRole('button', { name: 'Move down' }).click()
  await expect(page.getByText(`${first} is now number 2 of ${all}.`)).toBeVisible()
  await expect(rows.first()).toContainText(second)
  await page.getByRole('button', { name: 'Make a copy' }).click()
  await expect(rows).toHaveCount(all + 1)
  await expect(rows.last()).toContainText(`${first} (copy)`)
  await page.getByRole('button', { name: `More for ${first} (copy)` }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(rows).toHaveCount(all)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(rows).toHaveCount(all + 1)

  await page.getByRole('searchbox', { name: 'Find a problem' }).fill(first)
  await expect(rows).toHaveCount(2)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Show all' }).click()

  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('button', { name: 'Pause this set' }).click()
  await expect(page.getByText('This set is paused.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Practise this set' })).toBeHidden()
  await page.getByRole('button', { name: 'Take up again' }).click()
  await expect(page.getByText('This set is paused.')).toBeHidden()

  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('button', { name: 'Delete this set' }).click()
  await page.getByRole('button', { name: `Delete the set and ${all + 1} problems` }).click()
  await expect(page.getByRole('heading', { name: 'No problem sets yet.' })).toBeVisible()
  await page.getByText('Deleted in the last 30 days (1)').click()
  await page.getByRole('button', { name: /^Bring back: / }).click()
  await expect(page.getByRole('list', { name: 'Problem sets' }).getByRole('link')).toHaveCount(1)
})
