import { tabTo } from './support/keyboard'
import { expectSoundOnPhone } from './support/looks'
import { openOwnNotes } from './support/note-types'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

interface NoteRow {
  readonly [column: string]: unknown
  readonly kind: string
  readonly fields: {
    readonly front: string
    readonly raw: Readonly<Record<string, string>>
    readonly type?: unknown
  }
  readonly typed: boolean
  readonly cards: number
}

const NOTES = `SELECT n.kind, n.fields, n.note_type_id IS NOT NULL AS typed,
    (SELECT count(*)::int FROM card_states c WHERE c.note_id = n.id AND c.shelf = 'active') AS cards
  FROM notes n WHERE n.user_id = $1 ORDER BY n.created_at, n.id`

test('a note of a type from Anki is edited by its own fields, and makes the cards its type makes', async ({
  page,
  learner,
  database,
}) => {
  const { wordId } = await openOwnNotes(page, learner.userId)
  await page.goto(`/notes/${wordId}`)
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await expect(field('Word')).toHaveValue('<i>red</i>')
  await expect(page.getByText('Type from Anki: Vocabulary')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expectSoundOnPhone(page, 'the form of a type from Anki')

  await field('Word').fill('')
  await field('Meaning').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Word' })).toHaveAccessibleDescription(/would show nothing/)
  await field('Word').fill('<i>blue</i>')
  await tabTo(page, field('Meaning'))
  await page.keyboard.type('azul')
  await tabTo(page, field('Remark'))
  await page.keyboard.type('a colour')
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('list', { name: 'Preview' })
  await expect(preview).toContainText('Card 2 of 2')
  await expect(preview).toContainText('What means azul?')
  await field('Remark').press('Control+Enter')
  await expect(page.getByText('Card saved.')).toBeVisible()
  const [row] = await database.rows<NoteRow>(NOTES, [learner.userId])
  expect(row).toMatchObject({ kind: 'custom', typed: true, cards: 2, fields: { front: '*blue*' } })
  expect(row?.fields.raw).toEqual({ Word: '<i>blue</i>', Meaning: 'azul', Remark: 'a colour' })
  expect(row?.fields.type).toBeUndefined()
  await expect(page.getByRole('button', { name: 'Set aside: Write it' })).toBeVisible()
})

test('notes of types from Anki and pictures with hidden parts are practised', async ({
  page,
  learner,
  database,
}) => {
  await openOwnNotes(page, learner.userId)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await expect(page.getByText('Say: red')).toBeVisible()
  await sitting.showAnswer.click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(/^rede/)
  await sitting.gradeButton('Good').click()

  const picture = page.getByRole('group', { name: 'A page' })
  await expect(picture.first()).toContainText('Part 1 of 2 is covered in colour.')
  await expect(page.getByRole('img', { name: 'A page' })).toBeVisible()
  await expectSoundOnPhone(page, 'a picture with hidden parts')
  const [frame, cover] = [
    await page.getByRole('img', { name: 'A page' }).boundingBox(),
    await picture.locator('[data-state="asked"]').boundingBox(),
  ]
  if (frame === null || cover === null) throw new Error('nothing is covered')
  expect((cover.x - frame.x) / frame.width).toBeCloseTo(0.1, 2)
  expect(cover.height / frame.height).toBeCloseTo(0.2, 2)
  await sitting.showAnswer.click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('Part 1 of 2 is framed.')
  await sitting.gradeButton('Good').click()
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(2)
})

test('a new note is written in the fields of a type from Anki', async ({ page, learner, database }) => {
  const { deckId } = await openOwnNotes(page, learner.userId)
  await page.goto(`/decks/${deckId}/notes/new`)
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Vocabulary')
  await page.getByRole('textbox', { name: 'Word' }).fill('green')
  await page.getByRole('textbox', { name: 'Meaning' }).fill('verde')
  await expect(page.getByRole('list', { name: 'Preview' })).toContainText('Say: green')
  await expectSoundOnPhone(page, 'a new note of a type from Anki')
  await page.getByRole('button', { name: 'Save and add another' }).click()
  await expect(page.getByText('Card added.').last()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Word' })).toHaveValue('')
  await page.getByRole('combobox', { name: 'Type' }).selectOption('One of Spindle’s')
  await expect(page.getByRole('radio', { name: 'Basic', exact: true })).toBeChecked()
  const rows = await database.rows<NoteRow>(NOTES, [learner.userId])
  expect(rows.at(-1)).toMatchObject({ kind: 'custom', typed: true, cards: 1, fields: { front: 'green' } })
})
