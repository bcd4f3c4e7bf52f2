import type { Page } from '@playwright/test'
import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
const next = (page: Page) => page.getByRole('button', { name: /^Next question/ })

/** A deck of three countries, of which Chile was missed again and again. Returns its id. */
async function practisedDeck(page: Page, userId: string): Promise<string> {
  const { decks } = await importNotes(
    page.request,
    'Capitals',
    csv('Chile,Santiago\nPeru,Lima\nKenya,Nairobi\n'),
  )
  const cards = await cardsOf(page.request)
  const chile = cards.filter(({ title }) => title === 'Chile')
  const others = cards.filter(({ title }) => title !== 'Chile')
  for (const daysAgo of [20, 12, 4]) {
    await answeredBefore(page.request, userId, others, { daysAgo, grade: 4 })
    await answeredBefore(page.request, userId, chile, { daysAgo, grade: 1 })
  }
  return decks[0]?.deckId ?? ''
}

test('worries written down, a hard start, a jump, answers graded at the end, and the result', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(150_000)
  await setClock(berlin('2027-02-01T10:00'))
  const deckId = await practisedDeck(page, learner.userId)
  const before = (await database.answers(learner.userId)).length

  await page.goto(`/decks/${deckId}`)
  await page.getByRole('link', { name: 'Set yourself a mock exam' }).click()
  await expect(heading(page, 'Set yourself a mock exam')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'What is it about?' })).toContainText('Capitals')
  await test.step('choosing looks sound', () => expectSoundOnPhone(page, 'choosing'))
  await page.getByRole('button', { name: 'First write down what worries you' }).click()
  await expect(page.getByText('This is not kept')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your worries' }).fill('That I go blank')
  await page.getByRole('checkbox', { name: /^Keep what I write/ }).check()
  await expect(page.getByText('This is kept when the exam starts')).toBeVisible()
  await test.step('the page for worries looks sound', () => expectSoundOnPhone(page, 'worries'))
  await page.getByRole('button', { name: 'Start the exam' }).click()

  await expect(answerField(page)).toBeFocused()
  await expect(page).toHaveURL(/\/exam\/[0-9a-f-]{36}$/)
  const main = page.getByRole('main')
  await expect(main).toContainText('Chile')
  await expect(page.getByRole('timer')).toHaveText('20 min left')
  const served = await (await page.request.get(page.url())).text()
  expect(served).toContain('Chile')
  expect(served).not.toContain('Santiago')
  expect(served).not.toContain('predicted')
  await page.keyboard.type('San')
  await page.clock.fastForward(125_000)
  await expect(page.getByText('Two minutes without a word.')).toBeVisible()
  await test.step('the offer looks sound', () => expectSoundOnPhone(page, 'the offer'))
  await page.getByRole('button', { name: 'Stay with it' }).click()
  await expect(page.getByText('Two minutes without a word.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Leave it and take an easier one' }).click()
  await expect(main).not.toContainText('Chile')
  await expect(page.getByText('1 left open')).toBeVisible()

  const easy = (await main.innerText()).includes('Peru') ? 'Lima' : 'Nairobi'
  await answerField(page).fill(easy)
  await page.reload()
  await expect(answerField(page)).toHaveValue(easy)
  await answerField(page).press('Control+Enter')
  await expect(page.getByText('1 of 3 answered')).toBeVisible()
  await next(page).click()
  await expect(main).toContainText('Chile')
  await expect(answerField(page)).toHaveValue('San')
  await answerField(page).fill('Santiago')
  await next(page).click()
  await expect(heading(page, 'Every question is answered.')).toBeVisible()
  await test.step('the end of the questions looks sound', () => expectSoundOnPhone(page, 'all answered'))
  await page.getByRole('button', { name: 'Hand it in' }).click()

  const sheet = page.getByRole('region', { name: 'Answer' })
  await expect(sheet).toContainText('Santiago')
  await expect(page.getByText(/predicted|expected/i)).toHaveCount(0)
  await test.step('grading looks sound', () => expectSoundOnPhone(page, 'grading'))
  await page.getByRole('button', { name: /^Missed/ }).click()
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'The one before' }).click()
  await expect(page.getByRole('button', { name: /^Missed/ })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: /^Good/ }).click()
  await page.getByRole('button', { name: /^Missed/ }).click()
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible()
  expect((await database.answers(learner.userId)).length).toBe(before)
  await page.getByRole('button', { name: /^Easy/ }).click()
  await page.getByRole('button', { name: 'Finish the exam' }).click()

  await expect(heading(page, 'You recalled 2 of 3.')).toBeVisible()
  await expect(page.getByText(/^Before it began we expected [\d.]+ of the 3/)).toBeVisible()
  await test.step('the result looks sound', () => expectSoundOnPhone(page, 'the result'))
  const answers = (await database.answers(learner.userId)).slice(before)
  expect(answers.map(({ front, response, saw_prediction }) => [front, response, saw_prediction])).toEqual([
    [easy === 'Lima' ? 'Peru' : 'Kenya', easy, false],
    [easy === 'Lima' ? 'Kenya' : 'Peru', null, false],
    ['Chile', 'Santiago', false],
  ])

  await page.goto('/settings')
  const worries = page.getByRole('region', { name: 'Worries before an exam' })
  await worries.getByText('Read what you wrote (1 page)').click()
  await expect(worries.getByText('That I go blank')).toBeVisible()
  await test.step('kept worries look sound', () => expectSoundOnPhone(page, 'kept worries'))
  await worries.getByRole('button', { name: 'Delete my worries' }).click()
  await page.getByRole('button', { name: 'Delete the worries' }).click()
  await expect(worries.getByText('They are deleted.')).toBeVisible()
  await expect(worries.getByText('That I go blank')).toHaveCount(0)
})

test('an exam goes on where it was on another device, and ends by itself at its time', async ({
  page,
  learner,
  newDevice,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T10:00'))
  const deckId = await practisedDeck(page, learner.userId)
  await page.goto(`/exam?deck=${deckId}`)
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await answerField(page).fill('Santiago')
  await next(page).click()
  await expect(page.getByText('1 of 3 answered')).toBeVisible()

  const other = await newDevice()
  await other.page.goto('/exam')
  await expect(other.page.getByText('1 of 3 answered').filter({ visible: true })).toBeVisible()
  await answerField(other.page).fill('from the other one')
  await next(other.page).click()
  await expect(other.page.getByText('2 of 3 answered')).toBeVisible()
  await answerField(page).fill('behind')
  await next(page).click()
  await expect(page.getByText('2 of 3 answered')).toBeVisible()

  await answerField(page).fill('at the last moment')
  await setClock(berlin('2027-02-01T10:21'))
  await page.clock.runFor(2_000)
  await expect(page.getByRole('heading', { level: 1, name: 'How did it go?' })).toBeAttached()
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
})

test('an exam can be dropped, after a question, and nothing of it counts', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T10:00'))
  const deckId = await practisedDeck(page, learner.userId)
  const before = (await database.answers(learner.userId)).length
  await page.goto(`/exam?deck=${deckId}`)
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await expect(page.getByRole('dialog')).toContainText('3 questions are not answered.')
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await page.getByRole('button', { name: 'Drop this exam' }).click()
  await page.getByRole('button', { name: 'Drop the exam' }).click()
  await expect(heading(page, 'Set yourself a mock exam')).toBeVisible()
  expect((await database.answers(learner.userId)).length).toBe(before)
})

test('what was being written when the time ran out is handed in at the next visit, to which Today leads', async ({
  page,
  learner,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T10:00'))
  const deckId = await practisedDeck(page, learner.userId)
  await page.goto(`/exam?deck=${deckId}`)
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await answerField(page).fill('Santiago, I think')
  await page.getByRole('link', { name: 'To today; the clock goes on' }).click()
  await expect(
    page.getByRole('heading', { name: 'Your mock exam about Capitals is under way' }),
  ).toBeVisible()
  await setClock(berlin('2027-02-01T12:00'))
  await page.goto('/')
  await expect(
    page.getByRole('heading', { name: 'Your mock exam about Capitals waits to be graded' }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Grade it' }).click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('Santiago, I think')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
})
