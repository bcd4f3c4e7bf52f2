import type { Page } from '@playwright/test'
import { isoDay } from '@/lib/words/format'
import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'

const DAY_MS = 86_400_000

test.use({ wishes: { newPerDay: 0, largeSurprise: 101 } })

/** Types the days of a break. */
async function typeBreak(page: Page, from: number, until: number): Promise<void> {
  await page.getByLabel('First day away').fill(isoDay(from))
  await page.getByLabel('Last day away').fill(isoDay(until))
}

test('a break is planned at its cost, cards come early, nothing is asked in it, and then one is back', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(120_000)
  const noon = Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2
  const today = Math.floor(noon / DAY_MS)
  await setClock(noon)
  const kept = () =>
    database.rows('SELECT away_from, away_until FROM learners WHERE user_id = $1', [learner.userId])
  const numbers = csv(Array.from({ length: 12 }, (_, place) => `number ${place},${place}`).join('\n'))
  const soon = await importNotes(page.request, 'Soon', numbers)
  const cards = await cardsOf(page.request, soon.decks[0]?.deckId)
  await answeredBefore(page.request, learner.userId, cards, { daysAgo: 6, grade: 4 })
  const later = await importNotes(page.request, 'Later', csv('alpha,α\nbeta,β\ngamma,γ\n'))
  const others = await cardsOf(page.request, later.decks[0]?.deckId)
  await answeredBefore(page.request, learner.userId, others, { daysAgo: 0.2, grade: 4 })

  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Nothing needs recalling right now.' })).toBeVisible()
  await page.getByRole('link', { name: 'Going away?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Going away' })).toBeVisible()
  await expect(page.getByText('No break is planned.')).toBeVisible()
  const keep = page.getByRole('button', { name: 'Plan this break' })
  await typeBreak(page, today + 2, today + 1)
  await expect(page.getByText('Choose the first day away or a day after it.')).toBeVisible()
  await expect(keep).toBeDisabled()
  await typeBreak(page, today + 2, today + 200)
  await expect(page.getByText('A break is at most 180 days long.')).toBeVisible()
  await typeBreak(page, today - 1, today + 9)
  await expect(page.getByText('Choose today or a day after it, within a year.')).toBeVisible()
  await typeBreak(page, today + 2, today + 60)
  const price = page.getByRole('region', { name: 'What it costs' })
  await expect(
    price.getByText(/^About 15 cards fall due while you are away\. .* on the 2 days before it\./),
  ).toBeVisible()
  await expect(price.getByRole('row', { name: /^Recalled when you are back, of 15/ })).toBeVisible()
  await expectSoundOnPhone(page, 'a break and its cost')
  await page.setViewportSize({ width: 1280, height: 800 })

  await keep.click()
  await expect(page.getByRole('button', { name: 'Cancel the break' })).toBeVisible()
  expect(await kept()).toEqual([{ away_from: today + 2, away_until: today + 60 }])
  await page.getByRole('button', { name: 'Cancel the break' }).click()
  await expect(page.getByText('No break is planned.')).toBeVisible()
  expect(await kept()).toEqual([{ away_from: null, away_until: null }])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('button', { name: 'Cancel the break' })).toBeVisible()
  expect(await kept()).toEqual([{ away_from: today + 2, away_until: today + 60 }])

  // Two days are left: about half of them today, others tomorrow.
  const sitting = new SittingOnPage(page)
  const asked = new Set<string>()
  for (const day of [0, 1]) {
    await setClock(noon + day * DAY_MS)
    const early = await cardsOf(page.request)
    if (early.length === 0) continue
    for (const { state } of early) {
      expect(asked).not.toContain(state.cardId)
      asked.add(state.cardId)
    }
    await page.goto('/')
    await expect(page.getByRole('link', { name: /^Start, / })).toBeVisible()
    await sitting.open()
    await sitting.showAnswer.click()
    await page.getByRole('button', { name: /^Why now/ }).click()
    await expect(page.getByText(/comes before that, since you will be away then\./)).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
    await sitting.gradeButton('Good').click()
    if (early.length > 1) await sitting.practise(early.length - 1)
    await expect.poll(async () => (await cardsOf(page.request)).length).toBe(0)
  }
  // Of those that were answered lately none came, nor any that these answers showed to be kept until the return.
  expect(asked.size).toBeGreaterThan(0)
  expect(cards.map(({ state }) => state.cardId)).toEqual(expect.arrayContaining([...asked]))

  await setClock(noon + 10 * DAY_MS)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: /^Away until .*\.$/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start, / })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Practise 10 minutes anyway' })).toBeVisible()
  await expectSoundOnPhone(page, 'away')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'I’m back' }).click()
  await expect(page.getByRole('link', { name: /^Start, / })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('heading', { name: /^Away until .*\.$/ })).toBeVisible()

  await setClock(noon + 61 * DAY_MS)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: /^Welcome back\./ })).toBeVisible()
  await sitting.open()
  await sitting.practise(1)
})
