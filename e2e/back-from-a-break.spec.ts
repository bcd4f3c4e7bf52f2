import { answeredBefore, answeredNow, cardsOf, csv, importNotes } from './support/cards'
import { expectSoundOnPhone } from './support/looks'
import { replay } from './support/replay'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ wishes: { minutesPerDay: 5, newPerDay: 10, largeSurprise: 101 } })

const numbers = (from: number, many: number) =>
  csv(Array.from({ length: many }, (_, place) => `Number ${from + place},${from + place}`).join('\n'))

test('after three weeks away a day is as long as ever, begins with what was due first, and all is caught up with', async ({
  page,
  learner,
  database,
}) => {
  const dueDays = async () =>
    new Map(
      (
        await database.rows<{ card_id: string; due_day: number }>(
          `SELECT card_id, due_day FROM card_states WHERE user_id = $1 AND stage <> 'new'`,
          [learner.userId],
        )
      ).map(({ card_id, due_day }) => [card_id, due_day]),
    )
  const latest = await importNotes(page.request, 'Latest', numbers(0, 50))
  await answeredBefore(page.request, learner.userId, await cardsOf(page.request, latest.decks[0]?.deckId), {
    daysAgo: 22,
    grade: 3,
  })
  const earliest = await importNotes(page.request, 'Earliest', numbers(100, 50))
  await answeredBefore(page.request, learner.userId, await cardsOf(page.request, earliest.decks[0]?.deckId), {
    daysAgo: 40,
    grade: 3,
  })
  await importNotes(page.request, 'New', numbers(200, 20))
  const before = await dueDays()
  expect(before.size).toBe(100)

  await page.goto('/')
  const main = page.getByRole('main')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Welcome back. Here are 5 minutes.' }),
  ).toBeVisible()
  await expect(main.getByText(/New cards wait: more of the cards due/)).toBeVisible()
  await expect(main).not.toContainText(/\b100\b|overdue|late\b/)
  await expectSoundOnPhone(page, 'back from a break')
  await page.setViewportSize({ width: 1280, height: 800 })

  // The day that is asked: within the minutes, those due first before the rest.
  const day = (await (await page.request.get('/api/sittings')).json()) as {
    readonly seconds: number
    readonly cards: readonly { readonly state: { readonly cardId: string; readonly stage: string } }[]
  }
  expect(day.seconds).toBeLessThanOrEqual(300)
  expect(day.cards.length).toBeGreaterThan(15)
  const asked = day.cards.flatMap(({ state }) => before.get(state.cardId) ?? [])
  const left = [...before].filter(([cardId]) => !day.cards.some(({ state }) => state.cardId === cardId))
  expect(Math.max(...asked)).toBeLessThanOrEqual(Math.min(...left.map(([, dueDay]) => dueDay)))

  const sitting = new SittingOnPage(page)
  await sitting.open()
  await sitting.practise(2)

  // All that waits, as over the days to come: each card once, and then new ones come again.
  await expect.poll(async () => (await database.answers(learner.userId)).length).toBe(102)
  const rest = (await cardsOf(page.request)).filter(({ state }) => before.has(state.cardId))
  const answered = new Set((await database.answers(learner.userId)).slice(100).map(({ card_id }) => card_id))
  const waiting = rest.filter(({ state }) => !answered.has(state.cardId))
  expect(waiting).toHaveLength(98)
  await answeredNow(page.request, learner.userId, waiting, 1)
  const fresh = await cardsOf(page.request)
  expect(fresh.length).toBeGreaterThan(0)
  expect(fresh.every(({ state }) => state.stage === 'new')).toBe(true)
  await page.goto('/')
  await expect(main.getByText('10 new cards', { exact: true })).toBeVisible()
  expect(await replay(learner.email)).toContain('Everything is as the log says.')
})
