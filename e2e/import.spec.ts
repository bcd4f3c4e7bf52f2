import { readFile } from 'node:fs/promises'
import { CAPITALS_FILE, csv, importNotes } from './support/cards'
import { chooseFile } from './support/choose-file'
import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

test('a line that needs help is named by row and column, and nothing is imported until it is mended', async ({
  page,
  learner,
  database,
}) => {
  await page.goto('/import')
  const file = csv('#separator:Comma\n#columns:Country,Capital\nPeru,Lima\nChile,\n,Quito\nPeru,Lima again\n')
  await chooseFile(page, file, '3 lines need help.')
  const problems = page.getByRole('table', { name: 'What to mend' })
  await expect(problems.getByRole('row', { name: /Line 4, Capital.*The answer is empty/ })).toBeVisible()
  await expect(problems.getByRole('row', { name: /Line 5, Country.*The question is empty/ })).toBeVisible()
  await expect(problems.getByRole('row', { name: /Line 6.*Line 3 has the same question/ })).toBeVisible()
  expect(await database.rows('SELECT 1 FROM notes WHERE user_id = $1', [learner.userId])).toEqual([])
  expect(await database.rows('SELECT 1 FROM decks WHERE user_id = $1', [learner.userId])).toEqual([])
  await page.getByLabel('Show').selectOption('Same question twice (1)')
  await expect(page.getByRole('row', { name: /Line 6.*Line 3 has the same question/ })).toHaveCount(2)

  const text = page.getByLabel('The text of the file')
  await text.fill('#separator:Comma\n#columns:Country,Capital\nPeru,Lima\nChile,Santiago\nEcuador,Quito\n')
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByRole('button', { name: 'Import 3 notes' }).click()
  await expect(page.getByRole('heading', { name: /^3 notes are in/ })).toBeVisible()
  expect(await database.rows('SELECT 1 FROM notes WHERE user_id = $1', [learner.userId])).toHaveLength(3)
})

test('columns are taken for what the learner says, and the whole import can be undone', async ({
  page,
  learner,
  database,
}) => {
  const file = csv('Country,Theme,Capital\nPeru,andes,Lima\nChile,coast,Santiago\n')
  await page.goto('/import')
  await chooseFile(page, file, 'How the columns are read')
  await tabTo(page, page.getByText('How the columns are read'))
  await page.keyboard.press('Enter')
  await page.getByLabel('The first line names the columns').check()
  await page.getByLabel('Theme', { exact: true }).selectOption('Hint')
  await expect(page.getByText(/Two columns are taken for “Hint”/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import \d+ note/ })).toHaveCount(0)
  await page.getByLabel('Theme', { exact: true }).selectOption('Tags')
  await page.getByLabel('Capital', { exact: true }).selectOption('Answer')
  await expect(
    page.getByRole('row', { name: /^Peru Lima Basic, 1 card in .*, tagged andes new$/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Import 2 notes' }).click()
  await expect(page.getByRole('heading', { name: /^2 notes are in/ })).toBeVisible()

  await page.getByRole('button', { name: 'Import more' }).click()
  await page.getByRole('button', { name: /^Undo the import of today/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo 2 notes' }).click()
  await expect(page.getByText('2 notes put back as before the import.', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Recent imports' })).toHaveCount(0)
  const left = 'SELECT 1 FROM notes WHERE user_id = $1 AND deleted_at IS NULL'
  expect(await database.rows(left, [learner.userId])).toEqual([])
})

test('importing a file again changes nothing', async ({ page, learner, database }) => {
  await page.goto('/import')
  await page.getByLabel(/Drop a file here/).setInputFiles(CAPITALS_FILE)
  await page.getByRole('button', { name: 'Import 44 notes' }).click()
  await expect(page.getByRole('heading', { name: '44 notes are in Capitals.' })).toBeVisible()
  const before = await database.belongings(learner.userId)

  await page.getByRole('button', { name: 'Import more' }).click()
  await page.getByLabel(/Drop a file here/).setInputFiles(CAPITALS_FILE)
  await expect(page.getByText('Nothing to import: all of it is here already.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import \d+ note/ })).toHaveCount(0)
  expect(await database.belongings(learner.userId)).toEqual(before)
})

test('a deck that was exported, imported again, changes nothing', async ({
  page,
  learner,
  database,
  watch,
}) => {
  watch.expect(/^download: .*\/api\/decks\/[^/]+\/export\?format=csv$/)
  const notes = csv('#separator:Comma\n#columns:Front,Back,Tags\n=1+1,two,a b\n"- Nile\n- Rhine",@rivers,\n')
  const { decks } = await importNotes(page.request, 'Sums, élan', notes)
  const before = await database.belongings(learner.userId)

  await page.goto(`/decks/${decks[0]?.deckId}`)
  await page.getByRole('button', { name: 'Options' }).click()
  await tabTo(page, page.getByRole('link', { name: 'As CSV, for a spreadsheet' }))
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await downloading
  const file = {
    name: download.suggestedFilename(),
    mimeType: 'text/csv',
    buffer: await readFile(await download.path()),
  }
  expect(file.name).toBe('Sums, élan.csv')
  expect(file.buffer.toString()).toContain(`Basic,"Sums, élan",'=1+1,two,,a b,,,,,,\n`)
  await expect(page.getByRole('dialog', { name: 'Deck options' })).toBeVisible()

  await page.goto('/import')
  await chooseFile(page, file, 'Nothing to import: all of it is here already.')
  await expect(page.getByText('Good to know')).toHaveCount(0)
  expect(await database.belongings(learner.userId)).toEqual(before)
})

test('pasted text is imported like a file', async ({ page, learner, database }) => {
  await page.goto('/import')
  await page.getByRole('button', { name: 'Paste text instead' }).click()
  await page.getByLabel('Your cards, one per line').fill('un,one\ndeux,two')
  await page.getByRole('button', { name: 'Check this text' }).click()
  await page.getByLabel('Name of the new deck').fill('Numbers in French')
  await page.getByRole('button', { name: 'Import 2 notes' }).click()
  await expect(page.getByRole('heading', { name: '2 notes are in Numbers in French.' })).toBeVisible()
  expect(await database.rows('SELECT 1 FROM cards WHERE user_id = $1', [learner.userId])).toHaveLength(2)
})

test('a large file, which a thread of its own reads, comes in like a small one', async ({
  page,
  learner,
  database,
}) => {
  const rows = Array.from(
    { length: 3_000 },
    (_, index) => `Question ${index},${'An answer of some length. '.repeat(4)}`,
  )
  await page.goto('/import')
  await page.getByLabel(/Drop a file here/).setInputFiles(csv(rows.join('\n')))
  await page.getByRole('button', { name: 'Import 3,000 notes' }).click()
  await expect(page.getByRole('heading', { name: /^3,000 notes are in/ })).toBeVisible()
  const [counted] = await database.rows<{ notes: number }>(
    'SELECT count(*)::int AS notes FROM notes WHERE user_id = $1',
    [learner.userId],
  )
  expect(counted?.notes).toBe(3_000)
})

test('a file that is no text is told as such', async ({ page, learner, database }) => {
  await page.goto('/import')
  const zip = {
    name: 'deck.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]),
  }
  await page.getByLabel(/Drop a file here/).setInputFiles(zip)
  await expect(page.getByText('This file can’t be read.')).toBeVisible()
  await expect(page.getByText(/Nothing was imported\./)).toBeVisible()
  expect(await database.rows('SELECT 1 FROM decks WHERE user_id = $1', [learner.userId])).toEqual([])
})
