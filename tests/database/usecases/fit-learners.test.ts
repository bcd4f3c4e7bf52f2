import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { loadOptimiser } from '@/lib/fitting/optimiser'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { chooseScheduler } from '@/lib/usecases/dates/choose-scheduler'
import { fitLearners } from '@/lib/usecases/dates/fit-learners'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { expectCleanLog, logOf } from './clean-log'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-22T12:00Z')
const isOptimiserHere = (await loadOptimiser()) !== null

/** Forty cards answered on twelve days each: 440 answers of a later day, every fifth of them missed and asked again. */
async function practised(): Promise<Viewer> {
  const { viewer, cardIds } = await openLearnerWithCards(40)
  await practise(viewer, cardIds, [60, 58, 55, 51, 46, 40, 33, 25, 18, 12, 7, 3])
  return viewer
}

async function practise(viewer: Viewer, cardIds: readonly string[], daysAgo: readonly number[]) {
  const device = new Device()
  for (const days of daysAgo) {
    const at = NOW - days * DAY_MS
    const answers = cardIds.flatMap((cardId, index) => {
      const shownAt = at + index * 20_000
      const isMiss = (index + days) % 5 === 0
      const first = device.answer(cardId, shownAt, isMiss ? 1 : 3)
      return isMiss ? [first, device.answer(cardId, shownAt + 10_000, 3)] : [first]
    })
    for (let from = 0; from < answers.length; from += 100) {
      const accepted = await acceptEvents(viewer, answers.slice(from, from + 100), NOW)
      if (!accepted.ok) throw new Error(accepted.error)
    }
  }
}

const fitsOf = async (viewer: Viewer) => (await logOf(viewer)).filter(({ kind }) => kind === 'fit')

async function cardsOf(viewer: Viewer): Promise<string[]> {
  const { rows } = await database.query<{ card_id: string }>(
    'SELECT card_id FROM card_states WHERE user_id = $1 ORDER BY card_id',
    [viewer.userId],
  )
  return rows.map(({ card_id }) => card_id)
}

describe.skipIf(!isOptimiserHere)('fitting FSRS-6 to learners', () => {
  it('waits for 400 answers of a later day, and is done once until they have grown by half', async () => {
    const viewer = await practised()
    const { viewer: beginner, cardIds } = await openLearnerWithCards(5)
    await practise(beginner, cardIds, [9, 5, 2])
    expect((await fitLearners(() => NOW)).failed).toBe(0)
    expect(await fitsOf(viewer)).toMatchObject([{ data: { answers: 440 } }])
    expect(await fitsOf(beginner)).toEqual([])
    await fitLearners(() => NOW)
    expect(await fitsOf(viewer)).toHaveLength(1)
    await expectCleanLog(viewer)
  })

  it('changes dates that are given from then on, as the log says when it is replayed', async () => {
    const viewer = await practised()
    const before = await datesOf(viewer)
    await fitLearners(() => NOW)
    const [fit] = await fitsOf(viewer)
    expect(fit).toMatchObject({ data: { parameters: expect.any(Array) as unknown } })
    expect(await datesOf(viewer)).toEqual(before)
    await practise(viewer, await cardsOf(viewer), [1])
    await expectCleanLog(viewer)
  })

  it('leaves those alone who chose FSRS-6 with its usual parameters', async () => {
    const viewer = await practised()
    expect(await chooseScheduler(viewer, { scheduler: 'fsrs-6' }, NOW)).toMatchObject({ ok: true })
    await fitLearners(() => NOW)
    expect(await fitsOf(viewer)).toEqual([])
  })
})

async function datesOf(viewer: Viewer): Promise<unknown> {
  const { rows } = await database.query<Record<string, unknown>>(
    'SELECT card_id, due_day FROM card_states WHERE user_id = $1 ORDER BY card_id',
    [viewer.userId],
  )
  return rows
}
