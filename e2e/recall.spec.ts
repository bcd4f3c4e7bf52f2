import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { axeFindings, pixelsBeyondTheSide, smallTargets } from './support/looks'
import { expect, test } from './support/test'

const DATES = `SELECT n.fields->>'front' AS front, s.due_day, s.stability, s.position FROM card_states s
  JOIN notes n ON n.id = s.note_id WHERE s.user_id = $1 ORDER BY 1`

test('what was missing from a free recall comes sooner, and goes back by one press', async ({
  page,
  learner,
  database,
}) => {
  const { decks } = await importNotes(
    page.request,
    'Tides',
    csv('ebb,the water falls\nflow,the water rises\nשפל,גאות ושפל\nspring,a large tide\n'),
  )
  const answered = (await cardsOf(page.request)).filter(({ title }) => title !== 'spring')
  await answeredBefore(page.request, learner.userId, answered, { daysAgo: 0, grade: 3 })
  const before = await database.rows(DATES, [learner.userId])

  await page.goto(`/decks/${decks[0]?.deckId}`)
  await page.getByRole('link', { name: 'Write what you remember' }).click()
  const paper = page.getByRole('textbox', { name: 'All you remember of Tides' })
  await expect(paper).toBeFocused()
  await page.keyboard.type('First the WATER falls. A large tide comes at new moon.')
  await expect(page.getByText('the water rises')).toHaveCount(0)
  await page.reload()
  await expect(paper).toHaveValue(/large tide/)
  expect(await axeFindings(page)).toEqual([])

  await paper.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Which of them did you have?' })).toBeFocused()
  await expect(page.getByRole('checkbox', { name: /ebb/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /flow/ })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: /שפל/ })).not.toBeChecked()
  await page.getByRole('checkbox', { name: /spring/ }).press('Space')
  await expect(page.getByText('1 recalled, 3 missing')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
  await page.getByRole('button', { name: 'That is right' }).click()

  await expect(page.getByRole('heading', { name: 'You had 1 of 4 key points.' })).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: /^(flow|spring|שפל)$/ })).toHaveCount(3)
  expect(await axeFindings(page)).toEqual([])
  const moved = await database.rows(DATES, [learner.userId])
  expect(moved).not.toEqual(before)
  await page.getByRole('button', { name: 'Put the dates back' }).click()
  await expect(page.getByText('The dates are as they were.')).toBeVisible()
  expect(await database.rows(DATES, [learner.userId])).toEqual(before)
})

test('a question to think about is written down, compared, graded in words and kept', async ({
  page,
  learner,
  database,
}) => {
  const { decks } = await importNotes(
    page.request,
    'Tides',
    csv(
      '#columns:Front,Back,Metaphor,Source,Note type\n#notetype column:5\nWhy are there two tides a day?,"- the moon pulls\n- the far side lags",a pulled drop,Chapter 2,Question to think about\n',
    ),
  )
  await page.goto(`/decks/${decks[0]?.deckId}`)
  await expect(page.getByRole('region', { name: 'Cards' })).toContainText('to think about')
  await page.getByRole('link', { name: 'Questions to think about: 1' }).click()
  await expect(page.getByRole('heading', { name: 'Questions to think about' })).toBeVisible()
  await page.getByRole('link', { name: /Why are there two tides/ }).click()
  const paper = page.getByRole('textbox', { name: 'What you think' })
  await paper.fill('The moon pulls the water.')
  await page.reload()
  await expect(paper).toHaveValue('The moon pulls the water.')
  await expect(page.getByText('the far side lags')).toHaveCount(0)
  expect(await axeFindings(page)).toEqual([])

  await paper.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Key points' })).toContainText('the far side lags')
  await expect(page.getByRole('region', { name: 'Key points' })).toContainText('a pulled drop')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Say how much of it you had.')).toBeVisible()
  await page.getByRole('radio', { name: 'Some of it' }).check()
  expect(await axeFindings(page)).toEqual([])
  expect(await pixelsBeyondTheSide(page)).toBe(0)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept, with today’s date.')).toBeVisible()
  await expect(paper).toHaveValue('')
  const earlier = page.getByRole('region', { name: 'Earlier answers' })
  await earlier.getByText(/: some of it$/).click()
  await expect(earlier).toContainText('The moon pulls the water.')
  expect(await database.rows('SELECT 1 FROM cards WHERE user_id = $1', [learner.userId])).toEqual([])
})

test('the lesser fields are written with the keyboard, and shown with the answer alone', async ({
  page,
  learner,
  database,
}) => {
  const { decks } = await importNotes(page.request, 'Words', csv('before,all\n'))
  await page.goto(`/decks/${decks[0]?.deckId}/notes/new`)
  const question = page.getByRole('textbox', { name: 'Question', exact: true })
  await expect(question).toBeFocused()
  const { keyboard } = page
  await keyboard.type('שלום')
  await keyboard.press('Tab')
  await keyboard.type('peace')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('a handshake')
  await page.getByLabel('Language: Question').fill('hebrew')
  await keyboard.press('Control+Enter')
  // The preview says so, too, as soon as it has heard.
  await expect(page.getByText('This names no language.').first()).toBeVisible()
  await page.getByLabel('Language: Question').fill('he')
  await expect(question).toHaveAttribute('lang', 'he')
  await page.getByLabel('Direction: Question').selectOption('Right to left')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('a handshake')
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Language: Question').press('Control+Enter')
  await expect(page.getByText('Card added.').first()).toBeVisible()
  const fields = await database.rows(
    `SELECT fields FROM notes WHERE user_id = $1 AND fields->>'back' = 'peace'`,
    [learner.userId],
  )
  expect(fields).toEqual([
    {
      fields: {
        front: 'שלום',
        back: 'peace',
        hint: '',
        metaphor: 'a handshake',
        frontLang: 'he',
        frontDir: 'rtl',
      },
    },
  ])

  await page.goto(`/study?deck=${decks[0]?.deckId}`)
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /Good/ }).click()
  const asked = page.locator('.card-text[lang="he"][dir="rtl"]')
  await expect(asked).toHaveText('שלום')
  await expect(page.getByText('a handshake')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show answer' }).click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('a handshake')
})

test('a card missed again and again is offered to be mended where it was missed', async ({
  page,
  learner,
  database,
}) => {
  const { decks } = await importNotes(page.request, 'Words', csv('uno,one\ndos,two\n'))
  const [card] = (await cardsOf(page.request)).filter(({ title }) => title === 'uno')
  if (card === undefined) throw new Error('there is such a card')
  for (const daysAgo of [9, 6, 3]) {
    await answeredBefore(page.request, learner.userId, [card], { daysAgo, grade: 1 })
  }
  await page.goto(`/study?deck=${decks[0]?.deckId}`)
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Missed/ }).click()
  await expect(page.getByText('You missed this card on 4 of the 4 days it was asked.').last()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next card' })).toBeFocused()
  expect(await axeFindings(page)).toEqual([])

  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Make several of it' }).click()
  const form = await opened
  await expect(form.getByRole('textbox', { name: 'Question', exact: true })).toHaveValue('uno')
  await form.close()

  await page.keyboard.press('e')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Answer' }).fill('the number one')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('the number one')
  await page.keyboard.press('s')
  await expect(page.getByText('dos')).toBeVisible()
  await expect
    .poll(() =>
      database.rows(`SELECT shelf FROM card_states WHERE user_id = $1 AND card_id = $2`, [
        learner.userId,
        card.state.cardId,
      ]),
    )
    .toEqual([{ shelf: 'suspended' }])
})
