import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import type { SittingCard } from '@/lib/contracts/sitting'
import { cardsOf, csv, importNotes, send } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { setExamBy } from './support/set-exam'
import { SittingOnPage } from './support/sitting'

const CARDS = 20
const notes = Array.from({ length: CARDS }, (_, place) => `Bone ${place + 1},os ${place + 1}`)

/** Answers all cards on some mornings, every other one missed where `m` follows, as if from another device. */
async function answered(
  request: APIRequestContext,
  userId: string,
  cards: readonly SittingCard[],
  mornings: readonly string[],
): Promise<void> {
  const [deviceId, sittingId] = [randomUUID(), randomUUID()]
  for (const [turn, morning] of mornings.entries()) {
    const began = berlin(morning.replace(' m', ''))
    const receipts = await send(
      request,
      userId,
      cards.map(({ state }, place) => ({
        kind: 'answer',
        eventId: randomUUID(),
        deviceId,
        deviceSeq: turn * cards.length + place,
        cardId: state.cardId,
        sittingId,
        shownAt: began + place * 10_000,
        answeredAt: began + place * 10_000 + 5_000,
        grade: morning.endsWith('m') && place % 2 === 0 ? 1 : 3,
        sawPrediction: false,
      })),
    )
    expect(receipts.filter(({ status }) => status !== 'applied')).toEqual([])
  }
}

/** 14 March 2027 as a study day. */
const LAST_DAY = Date.parse('2027-03-14') / 86_400_000

/** What Today says is planned for an exam. */
const READY = /In today’s plan: (\d+) cards? to be ready for it\./

const exams = (page: Page) => page.getByRole('region', { name: 'Exams ahead' })

/** Practises what Today has planned for the exam, which is all there is. */
async function practisePlanned(page: Page): Promise<void> {
  await expect(exams(page)).toContainText(READY)
  const planned = Number(READY.exec(await exams(page).innerText())?.[1])
  const sitting = new SittingOnPage(page)
  await sitting.open()
  expect(await sitting.practise(CARDS)).toBe(planned)
  await expect(sitting.done).toBeVisible()
}

test('an exam in six weeks: set, planned for, practised for, and over', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(180_000)
  const datesOf = () =>
    database.rows<{ id: string; due: number; last: number }>(
      'SELECT card_id AS id, due_day AS due, last_day AS last FROM card_states WHERE user_id = $1',
      [learner.userId],
    )
  await setClock(berlin('2027-02-01T09:00'))
  await importNotes(page.request, 'Anatomy', csv(notes.join('\n')))
  // Whoever aims low has their cards dated far ahead.
  await page.goto('/settings')
  await page.getByRole('slider', { name: /Recall target/ }).press('Home')
  const part = page.getByRole('region', { name: 'Cards and problems', exact: true })
  await part.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(part.getByRole('status')).toHaveText('Saved.')
  await page.goto('/exams')
  await page.getByRole('link', { name: 'Set an exam' }).click()
  await setExamBy(page, { name: 'Anatomy, part 1', on: '2027-03-15', target: 97, deck: 'Anatomy' })
  await expect(page.getByText(/^On Mon 15 Mar you would recall about \d+% of its 20 cards/)).toBeVisible()
  await expect(page.getByText(/^On a bad day about \d+%\./)).toBeVisible()
  const plan = page.getByRole('region', { name: 'The plan' })
  await expect(plan).toContainText('42 days')
  await expect(plan).toContainText('Until Fri 5 Mar its cards come on their dates')
  await page.getByText('Show as a table').click()
  await expect(page.getByRole('row', { name: /^Mon 15 Mar/ })).toBeVisible()
  await test.step('the page looks sound', () => expectSoundOnPhone(page, 'an exam'))

  await page.goto('/')
  await expect(exams(page)).toContainText(
    'in 42 days, Mon 15 Mar'.replaceAll(' ', '\u00a0').replace(',\u00a0', ', '),
  )
  await expect(exams(page)).toContainText('0 of 20 cards met.')

  await test.step('for five weeks its cards come on their dates', async () => {
    await setClock(berlin('2027-02-20T10:00'))
    const cards = await cardsOf(page.request)
    expect(cards).toHaveLength(CARDS)
    const mornings = [
      ...['2027-02-01T09:30', '2027-02-03T08:00 m', '2027-02-03T08:30', '2027-02-09T08:00 m'],
      ...['2027-02-09T08:30', '2027-02-20T08:00'],
    ]
    await answered(page.request, learner.userId, cards, mornings)
  })

  await test.step('five days before, some come for it, and no more once they were practised', async () => {
    await setClock(berlin('2027-03-10T09:00'))
    await page.goto('/')
    await expect(exams(page)).toContainText('20 of 20 cards met.')
    await practisePlanned(page)
    await page.goto('/')
    await expect(exams(page)).toContainText('Anatomy, part 1')
    await expect(exams(page)).not.toContainText('In today’s plan')
    const aims = await database.rows('SELECT desired_retention FROM decks WHERE user_id = $1', [
      learner.userId,
    ])
    expect(aims).toEqual([{ desired_retention: null }])
  })

  await test.step('on the last day before it the others come, before their dates', async () => {
    await setClock(berlin('2027-03-14T09:00'))
    await page.goto('/')
    const before = await datesOf()
    await practisePlanned(page)
    const early = before.filter(({ due }) => due > LAST_DAY).map(({ id }) => id)
    // What was answered reaches the server a moment later.
    await expect
      .poll(
        async () =>
          (await datesOf()).filter(({ id, last }) => last === LAST_DAY && early.includes(id)).length,
      )
      .toBeGreaterThan(0)
  })

  await test.step('after its day all is as before', async () => {
    await setClock(berlin('2027-03-16T09:00'))
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(exams(page)).toHaveCount(0)
    const aims = await database.rows('SELECT desired_retention FROM decks WHERE user_id = $1', [
      learner.userId,
    ])
    expect(aims).toEqual([{ desired_retention: null }])
    await page.goto('/exams')
    const over = page.getByRole('region', { name: 'Over' })
    await over.getByRole('link', { name: 'Anatomy, part 1' }).click()
    await expect(page.getByText('It is over. Its cards come on their dates again.')).toBeVisible()
  })
})

test('whoever aims high is shown what less until ten days before would do, and takes it', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T09:00'))
  await importNotes(page.request, 'Anatomy', csv(notes.join('\n')))
  await setExamBy(page, { name: 'Bones', on: '2027-03-15', target: 85, deck: 'Anatomy' })
  const plan = page.getByRole('region', { name: 'The plan' })
  await expect(plan).toContainText('Until Fri 5 Mar its cards come on their dates, kept at 80%')
  const early = page.getByRole('region', { name: 'Until Fri 5 Mar' })
  await expect(early.getByRole('row', { name: /^Your own .*%/ })).toBeVisible()
  await expect(early.getByRole('row', { name: /^80% · as now/ })).toBeVisible()
  await test.step('the page looks sound', () => expectSoundOnPhone(page, 'an exam with a choice of aims'))
  const aims = () => database.rows('SELECT desired_retention FROM decks WHERE user_id = $1', [learner.userId])
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await aims()).toEqual([{ desired_retention: 0.8 }])

  await page.getByRole('link', { name: 'Bones' }).click()
  await early.getByRole('button', { name: 'Keep my own target' }).click()
  await expect(early.getByRole('row', { name: /^Your own · as now/ })).toBeVisible()
  await expect(plan).not.toContainText('kept at')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await aims()).toEqual([{ desired_retention: null }])
  await page.goto('/exams')
  await page.getByRole('link', { name: 'Bones' }).click()
  await page.getByRole('link', { name: 'Change it' }).click()
  await expect(page.getByLabel('Until ten days before, its decks aim at')).toHaveValue('own')
})

test('an exam that the minutes do not hold says so, takes more, and can be removed and put back', async ({
  page,
  learner,
  setClock,
}) => {
  expect(learner.userId).not.toBe('')
  await setClock(berlin('2027-02-01T09:00'))
  const many = Array.from({ length: 600 }, (_, place) => `Word ${place + 1},mot ${place + 1}`)
  await importNotes(page.request, 'French', csv(many.join('\n')))
  await setExamBy(page, { name: 'Vocabulary', on: '2027-02-09', target: 90, deck: 'French' })
  await expect(
    page.getByText(/^The 90% you want cannot be met in 20 minutes a day\. What can be met is about \d+%\.$/),
  ).toBeVisible()
  const more = page.getByRole('button', { name: /^Give it .* a day$/ })
  const minutes = /Give it (.*) a day/.exec((await more.textContent()) ?? '')?.[1] ?? ''
  await more.click()
  await expect(
    page.getByText('Saved. The plan goes by it from now on.').filter({ visible: true }).first(),
  ).toBeVisible()
  await expect(page.getByText(/cannot be met/)).toHaveCount(0)
  expect(minutes).not.toBe('')

  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByLabel('How much of it do you want to recall?').fill('50')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Choose between 70% and 97%.')).toBeVisible()
  await page.getByLabel('How much of it do you want to recall?').fill('80')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^The 80% you want can be met/)).toBeVisible()

  await page.getByRole('button', { name: 'Remove this exam' }).click()
  await page.getByRole('button', { name: 'Remove the exam' }).click()
  await expect(page.getByRole('heading', { name: 'No exam is set.' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('link', { name: 'Vocabulary' })).toBeVisible()
})
