import type { Page } from '@playwright/test'
import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { tabTo } from './support/keyboard'
import { axeFindings } from './support/looks'
import { expect, test } from './support/test'

interface NoteRow {
  readonly [column: string]: unknown
  readonly kind: string
  readonly front: string
  readonly back: string
  readonly version: number
  readonly deleted: boolean
  readonly cards: number
}

const NOTES = `SELECT n.kind, n.fields->>'front' AS front, n.fields->>'back' AS back, n.version,
    n.deleted_at IS NOT NULL AS deleted,
    (SELECT count(*)::int FROM cards c WHERE c.note_id = n.id) AS cards
  FROM notes n WHERE n.user_id = $1 ORDER BY n.created_at, n.id`

/** Opens the form for a new note in a deck made for it; returns the deck's address. */
async function openForm(page: Page): Promise<string> {
  const { decks } = await importNotes(page.request, 'Words', csv('before,all\n'))
  const address = `/decks/${decks[0]?.deckId}`
  await page.goto(`${address}/notes/new`)
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
  return address
}

test('a note of each kind is added with the keyboard alone', async ({ page, learner, database }) => {
  await openForm(page)
  const { keyboard } = page
  const add = async (kind: string, ...fields: readonly string[]): Promise<void> => {
    await tabTo(page, page.getByRole('radio', { checked: true }), 'Shift+Tab')
    const radio = page.getByRole('radio', { name: kind, exact: true })
    while (!(await radio.isChecked())) await keyboard.press('ArrowRight')
    await tabTo(page, page.getByRole('textbox', { name: /^(Question|Text)$/ }))
    for (const [index, field] of fields.entries()) {
      if (index > 0) await keyboard.press('Tab')
      await keyboard.type(field)
    }
    await keyboard.press('Control+Shift+Enter')
    await expect(page.getByText('Card added.').last()).toBeVisible()
    await expect(page.getByRole('textbox', { name: /^(Question|Text)$/ })).toHaveValue('')
    await expect(page.getByRole('textbox', { name: /^(Question|Text)$/ })).toBeFocused()
  }
  await add('Basic', 'le chat', 'the cat', 'purrs')
  await add('Basic + reversed', 'le chien', 'the dog')
  await add('Cloze', 'La {{c1::mer}} et la {{c2::terre}}')
  await add('Typed', 'l’oiseau', 'the bird')

  const rows = await database.rows<NoteRow>(NOTES, [learner.userId])
  expect(rows.slice(1).map(({ kind, front, cards }) => [kind, front, cards])).toEqual([
    ['basic', 'le chat', 1],
    ['basic-reversed', 'le chien', 2],
    ['cloze', 'La {{c1::mer}} et la {{c2::terre}}', 2],
    ['typed', 'l’oiseau', 1],
  ])
})

test('a note that is there already is told, with a way to it, and not added twice', async ({
  page,
  learner,
  database,
}) => {
  await openForm(page)
  await page.getByRole('textbox', { name: 'Question' }).fill('  before ')
  await page.getByRole('textbox', { name: 'Answer' }).fill('something else')
  await page.getByRole('button', { name: 'Save card' }).click()
  await expect(page.getByText('A card of this kind in this deck begins with the same text.')).toBeVisible()
  expect(await database.rows<NoteRow>(NOTES, [learner.userId])).toHaveLength(1)
  await expect(page.getByRole('link', { name: 'Open the other card' })).toBeVisible()
})

test('an answer that lists several things is split into cards of one, and put back', async ({
  page,
  learner,
  database,
}) => {
  await openForm(page)
  const [question, answer] = ['Question', 'Answer'].map((name) => page.getByRole('textbox', { name }))
  await question?.fill('The states of matter')
  await answer?.fill('- solid\n- liquid\n- gas')
  const advice = page.getByRole('status').filter({ hasText: 'This answer lists 3 things.' })
  await expect(advice).toBeVisible()
  await page.getByRole('button', { name: 'Ask for each on its own' }).click()
  await expect(page.getByRole('radio', { name: 'Cloze' })).toBeChecked()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('radio', { name: 'Basic', exact: true })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Answer' })).toHaveValue('- solid\n- liquid\n- gas')
  await page.getByRole('button', { name: 'Ask for each on its own' }).click()
  await expect(page.getByText('Card 3 of 3')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Card added.').first()).toBeVisible()
  const [, split] = await database.rows<NoteRow>(NOTES, [learner.userId])
  expect(split).toMatchObject({
    kind: 'cloze',
    front: 'The states of matter\n\n- {{c1::solid}}\n- {{c2::liquid}}\n- {{c3::gas}}',
    cards: 3,
  })
})

test('a card that is missed again and again is found in its deck and set aside', async ({
  page,
  learner,
}) => {
  const { decks } = await importNotes(page.request, 'Words', csv('uno,one\ndos,two\n'))
  const [card] = (await cardsOf(page.request)).filter(({ title }) => title === 'uno')
  if (card === undefined) throw new Error('there is such a card')
  for (const daysAgo of [12, 9, 6, 3]) {
    await answeredBefore(page.request, learner.userId, [card], { daysAgo, grade: 1 })
  }
  await page.goto(`/decks/${decks[0]?.deckId}`)
  await expect(page.getByText('1 card is often missed.')).toBeVisible()
  await page.getByRole('button', { name: 'Look at it' }).click()
  const list = page.getByRole('grid', { name: 'Cards' })
  await expect(list.getByRole('row')).toHaveCount(1)
  await expect(list.getByRole('row')).toContainText('often missed')
  await list.getByRole('link', { name: /uno/ }).click()
  await expect(page.getByText('Missed on 4 of the 4 days it was asked.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^Set aside/ }).click()
  await expect(page.getByText('No card is often missed.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all cards' }).click()
  await expect(list.getByRole('row')).toHaveCount(2)
})

test('what is missing is said under its field, and what was typed stays', async ({
  page,
  learner,
  database,
}) => {
  await openForm(page)
  await page.getByRole('textbox', { name: 'Answer' }).fill('only an answer')
  await page.getByRole('button', { name: 'Save card' }).click()
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveAccessibleDescription(
    /Write something here first\./,
  )
  await expect(page.getByRole('textbox', { name: 'Answer' })).toHaveValue('only an answer')
  expect(await database.rows<NoteRow>(NOTES, [learner.userId])).toHaveLength(1)
})

test('a note edited in two tabs: the second is told, and neither version is lost', async ({
  page,
  context,
  learner,
  database,
}) => {
  const address = await openForm(page)
  await page.goto(address)
  await page.getByRole('link', { name: /before/ }).click()
  await expect(page.getByRole('textbox', { name: 'Answer' })).toHaveValue('all')
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByRole('textbox', { name: 'Answer' })).toHaveValue('all')

  await page.getByRole('textbox', { name: 'Answer' }).fill('from the first tab')
  await page.getByRole('button', { name: 'Save card' }).click()
  await expect(page.getByText('Card saved.', { exact: true }).first()).toBeVisible()

  await second.getByRole('textbox', { name: 'Answer' }).fill('from the second tab')
  await second.getByRole('button', { name: 'Save card' }).click()
  await expect(second.getByText('This card was changed elsewhere since you opened it.')).toBeVisible()
  await expect(second.getByRole('region', { name: 'The other version' })).toContainText('from the first tab')
  await expect(second.getByRole('textbox', { name: 'Answer' })).toHaveValue('from the second tab')
  const [unchanged] = await database.rows<NoteRow>(NOTES, [learner.userId])
  expect(unchanged).toMatchObject({ back: 'from the first tab', version: 2 })

  await second.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(second.getByText('Card saved.', { exact: true }).first()).toBeVisible()
  const [chosen] = await database.rows<NoteRow>(NOTES, [learner.userId])
  expect(chosen).toMatchObject({ back: 'from the second tab', version: 3 })
})

test('a deleted note comes back with one press, its cards with it', async ({ page, learner, database }) => {
  const address = await openForm(page)
  const shelves = () =>
    database.rows<{ shelf: string }>('SELECT shelf FROM card_states WHERE user_id = $1', [learner.userId])
  await page.goto(address)
  await page.getByRole('link', { name: /before/ }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Card deleted.', { exact: true })).toBeVisible()
  expect(await shelves()).toEqual([{ shelf: 'removed' }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The card is back, with its answers and dates.', { exact: true })).toBeVisible()
  expect(await shelves()).toEqual([{ shelf: 'active' }])
  await expect(page.getByRole('link', { name: /before/ })).toBeVisible()
  const kinds = await database.rows<{ kind: string }>(
    `SELECT kind FROM events WHERE user_id = $1 AND kind = 'shelve'`,
    [learner.userId],
  )
  expect(kinds).toHaveLength(2)
})
