import type { Page } from '@playwright/test'
import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

const names = ['north', 'east', 'south', 'west']
const FILE = csv(names.map((name, index) => `${name},${index}`).join('\n'))

/** Four cards that were recalled some days ago, and so have a prediction now; opens a sitting with them. */
async function openPredicted(page: Page, userId: string): Promise<SittingOnPage> {
  await importNotes(page.request, 'Directions', FILE)
  await answeredBefore(page.request, userId, await cardsOf(page.request), { daysAgo: 6, grade: 3 })
  const sitting = new SittingOnPage(page)
  await sitting.open()
  return sitting
}

async function openNew(page: Page, file = FILE): Promise<SittingOnPage> {
  await importNotes(page.request, 'Directions', file)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  return sitting
}

async function pick(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: item }).click()
}

test('undo brings an answer back as it was before its grade, and the log keeps what happened', async ({
  page,
  learner,
  database,
}) => {
  const sitting = await openNew(page)
  const first = await sitting.asked(names, String)
  await page.getByRole('textbox').fill('my attempt')
  await sitting.answer('Good')
  expect(await sitting.asked(names, String)).not.toBe(first)

  await pick(page, /^Undo/)
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('my attempt')
  expect(await sitting.asked(names, String)).toBe(first)
  await sitting.gradeButton('Missed').click()
  await expect(sitting.showAnswer).toBeVisible()

  const log = () =>
    database.rows<{ kind: string; grade: number | null }>(
      'SELECT kind, grade FROM events WHERE user_id = $1 AND kind <> $2 ORDER BY seq',
      [learner.userId, 'import'],
    )
  await expect.poll(log).toEqual([
    { kind: 'answer', grade: 3 },
    { kind: 'void', grade: null },
    { kind: 'answer', grade: 1 },
  ])
  const answered = await database.rows(
    'SELECT stage, reps FROM card_states WHERE user_id = $1 AND reps > 0',
    [learner.userId],
  )
  expect(answered).toEqual([{ stage: 'relearning', reps: 1 }])
})

test('a parked card is back tomorrow, and one set aside when its learner takes it back', async ({
  page,
  learner,
  database,
}) => {
  const sitting = await openNew(page)
  const parked = await sitting.asked(names, String)
  await page.getByRole('button', { name: 'Park it' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Parked. It is back tomorrow.' })).toBeAttached()
  const aside = await sitting.asked(names, String)
  expect(aside).not.toBe(parked)
  await pick(page, /^Set it aside/)
  await expect(page.getByRole('status').filter({ hasText: 'Set aside.' })).toBeAttached()
  await sitting.practise(2)
  await expect(sitting.done).toBeVisible()

  const states = () =>
    database.rows<{ front: string; shelf: string; ahead: number | null }>(
      `SELECT n.fields->>'front' AS front, s.shelf, s.buried_until - e.study_day AS ahead
         FROM card_states s JOIN notes n ON n.id = s.note_id,
           LATERAL (SELECT max(study_day) AS study_day FROM events WHERE user_id = s.user_id) e
        WHERE s.user_id = $1 AND s.reps = 0 ORDER BY s.shelf`,
      [learner.userId],
    )
  await expect.poll(states).toEqual([
    { front: parked, shelf: 'active', ahead: 1 },
    { front: aside, shelf: 'suspended', ahead: null },
  ])

  await page.goto('/decks')
  await page.getByRole('link', { name: /Directions/ }).click()
  await page.getByRole('link', { name: new RegExp(`^${aside}`) }).click()
  await page.getByRole('button', { name: /^Take back/ }).click()
  await expect(page.getByRole('button', { name: /^Set aside: / })).toBeVisible()
  expect((await states()).map(({ shelf }) => shelf)).toEqual(['active', 'active'])
})

test('a card edited in the middle of a sitting is asked as it is now', async ({
  page,
  learner,
  database,
}) => {
  const sitting = await openNew(page)
  const first = await sitting.asked(names, String)
  await pick(page, /^Edit card/)
  const dialog = page.getByRole('dialog', { name: 'Edit card' })
  await dialog.getByRole('textbox', { name: 'Question' }).fill(`true ${first}`)
  await dialog.getByRole('button', { name: 'Save card' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(`true ${first}`)).toBeVisible()
  expect(
    await database.rows('SELECT 1 FROM notes WHERE user_id = $1 AND version = 2', [learner.userId]),
  ).toHaveLength(1)
  await page.reload()
  await expect(page.getByText(`true ${first}`)).toBeVisible()
  await sitting.practise(1)
  await expect.poll(async () => (await database.answers(learner.userId))[0]?.front).toBe(`true ${first}`)
})

test('a typed answer is held against the expected one, and the grade stays the learner’s', async ({
  page,
  learner,
  database,
}) => {
  const sitting = await openNew(
    page,
    csv('#notetype:Basic (type in the answer)\nThe British spelling of color,colour\n'),
  )
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await expect(field).toBeFocused()
  await field.fill('colur')
  await field.press('Enter')
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer).toContainText('It differs where marked. How it went is for you to say.')
  await expect(answer.locator('ins')).toContainText('missing: o')
  await sitting.gradeButton('Hard').click()
  await expect(sitting.done).toBeVisible()
  await expect
    .poll(() => database.answers(learner.userId))
    .toEqual([expect.objectContaining({ grade: 2, response: 'colur' })])
})

test('a cloze shows its gap with its hint, then what fills it', async ({ page, learner }) => {
  expect(learner.userId).not.toBe('')
  const sitting = await openNew(
    page,
    csv('#notetype:Cloze\n#separator:Tab\nThe {{c1::liver::organ}} stores sugar\tas glycogen\n'),
  )
  await expect(page.getByRole('main')).toContainText('[organ]')
  await expect(page.getByRole('main')).not.toContainText('liver')
  await sitting.showAnswer.click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('liver')
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('as glycogen')
})

test('a small surprise lets the next card come at once; a large one stays until the learner goes on', async ({
  page,
  learner,
}) => {
  const sitting = await openPredicted(page, learner.userId)
  expect(await sitting.answer('Good')).toBe('question')
  await expect(
    page.getByRole('status').filter({ hasText: /^Predicted \d+ percent, recalled, plus \d+$/ }),
  ).toBeAttached()
  expect(await sitting.answer('Missed')).toBe('surprise')
  const main = page.getByRole('main')
  await expect(main).toContainText(/Predicted \d+%, missed/)
  const [, predicted] = /Predicted (\d+)%, missed/.exec(await main.innerText()) ?? []
  await expect(main.getByText(`−${predicted}`, { exact: true })).toBeVisible()
  await expect(page.getByText(/It comes back (later in this sitting|in about)/)).toBeVisible()
  expect(await sitting.goOn()).toBe('question')
})

test('the prediction stays closed before the grade; a look at it is kept with the answer', async ({
  page,
  learner,
  database,
}) => {
  const sitting = await openPredicted(page, learner.userId)
  await expect(page.getByRole('main')).not.toContainText('%')
  await sitting.showAnswer.click()
  await expect(page.getByRole('main')).not.toContainText('%')
  await page.getByRole('button', { name: 'Why now?' }).click()
  const why = page.getByRole('complementary', { name: 'Why this card now?' })
  await expect(why).toContainText(/You last answered it .*, 6 days ago\. It was due after \d+ days?\./)
  await expect(why).toContainText(/Prediction\s*\d+%/)
  await sitting.gradeButton('Good').click()
  await expect(sitting.showAnswer).toBeVisible()
  await sitting.practise(1)
  await expect
    .poll(async () =>
      (await database.answers(learner.userId)).slice(4).map(({ saw_prediction }) => saw_prediction),
    )
    .toEqual([true, false])
})

test('a card never seen has no prediction and no surprise', async ({ page, learner, database }) => {
  const sitting = await openNew(page)
  await expect(page.getByText(/new to you$/)).toBeVisible()
  await sitting.showAnswer.click()
  await page.getByRole('button', { name: 'Why now?' }).click()
  await expect(page.getByText('You have never seen it, so there is nothing to predict from.')).toBeVisible()
  await sitting.gradeButton('Missed').click()
  await expect(sitting.showAnswer).toBeVisible()
  await expect
    .poll(async () => (await database.answers(learner.userId)).map(({ value }) => value))
    .toEqual([null])
})

test.describe('with own predictions always asked', () => {
  test.use({ wishes: { ownPrediction: 'always' } })

  test('an own prediction is taken before the answer and kept apart from Spindle’s', async ({
    page,
    learner,
    database,
  }) => {
    const sitting = await openPredicted(page, learner.userId)
    const group = page.getByRole('group', { name: /^Will you recall it\?/ })
    await group.getByRole('radio', { name: /^Sure/ }).check()
    await sitting.showAnswer.click()
    await sitting.gradeButton('Missed').click()
    await expect(page.getByText('You were sure, and so were we.')).toBeVisible()
    await sitting.goOn()
    await expect(group).toBeVisible()
    await sitting.answer('Good')
    await expect
      .poll(async () =>
        (await database.answers(learner.userId)).slice(4).map((answer) => answer.own_prediction),
      )
      .toEqual([0.95, null])
  })

  test('a card never seen is asked without one', async ({ page, learner }) => {
    expect(learner.userId).not.toBe('')
    await openNew(page)
    await expect(page.getByRole('group', { name: /^Will you recall it\?/ })).toHaveCount(0)
  })
})

test.describe('with every surprise held', () => {
  test.use({ wishes: { largeSurprise: 0 } })

  test('even a small surprise stays', async ({ page, learner }) => {
    const sitting = await openPredicted(page, learner.userId)
    expect(await sitting.answer('Good')).toBe('surprise')
    await expect(page.getByText(/It comes back (tomorrow|on )/)).toBeVisible()
  })
})

test('a second tab does not ask the same cards; it can take the sitting over', async ({
  page,
  context,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  const sitting = await openNew(page)
  await sitting.practise(1)
  const second = await context.newPage()
  await second.goto('/study')
  await expect(second.getByText('This sitting is open in another tab.')).toBeVisible()
  await second.getByRole('button', { name: 'Go on here' }).click()
  const there = new SittingOnPage(second)
  await expect(there.place).toHaveText(/^Answer 2 of 4,/)
  await expect(page.getByText('This sitting is open in another tab.')).toBeVisible()
})
