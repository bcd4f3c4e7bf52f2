import { describe, expect, it } from 'vitest'
import { decksByName } from '@/lib/data/decks'
import { settings } from '@/lib/data/learners'
import { setSummaries } from '@/lib/data/problem-sets'
import { starterSets } from '@/lib/data/starter-problem-sets'
import { beginLearning } from '@/lib/usecases/begin-learning'
import { today } from '@/lib/usecases/today'
import { openLearner } from '../../support/learners'
import { expectCleanLog } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)

describe('a learner who begins', () => {
  it('with a deck has its first cards at once, within the minutes given', async () => {
    const viewer = await openLearner('UTC')
    const choice = { kind: 'deck', slug: 'capitals-of-europe' } as const
    expect(await beginLearning(viewer, { minutesPerDay: 12, choice }, now)).toEqual({
      ok: true,
      value: { kind: 'deck' },
    })
    expect(await today(viewer, now)).toMatchObject({
      minutesToday: 12,
      hasDecks: true,
      plan: { newCards: 10 },
    })
    await expectCleanLog(viewer)
  })

  it('with problems has them, and the same set when asked twice', async () => {
    const viewer = await openLearner('UTC')
    const [starter] = await starterSets()
    const choice = { kind: 'set', slug: starter?.slug ?? '' } as const
    const first = await beginLearning(viewer, { minutesPerDay: 20, choice }, now)
    expect(await beginLearning(viewer, { minutesPerDay: 20, choice }, now)).toEqual(first)
    const sets = await setSummaries(viewer)
    expect(sets.map(({ name }) => name)).toEqual([starter?.name])
    expect(first).toEqual({ ok: true, value: { kind: 'set', setId: sets[0]?.setId } })
    expect((await today(viewer, now)).plan.problems).toBeGreaterThan(0)
  })

  it('with a card of their own has an empty deck for it, one however often they press', async () => {
    const viewer = await openLearner('UTC')
    const begin = () => beginLearning(viewer, { minutesPerDay: 20, choice: { kind: 'own' } }, now)
    const [first, second] = [await begin(), await begin()]
    const [deck] = await decksByName(viewer, ['My cards'])
    expect(first).toEqual({ ok: true, value: { kind: 'own', deckId: deck?.deckId } })
    expect(second).toEqual(first)
  })

  it('later has their minutes', async () => {
    const viewer = await openLearner('UTC')
    await beginLearning(viewer, { minutesPerDay: 45, choice: { kind: 'later' } }, now)
    expect(await settings(viewer)).toMatchObject({ minutesPerDay: 45 })
    expect(await today(viewer, now)).toMatchObject({ hasDecks: false })
  })

  it('with what is not offered is told so', async () => {
    const viewer = await openLearner('UTC')
    const choice = { kind: 'deck', slug: 'alchemy' } as const
    expect(await beginLearning(viewer, { minutesPerDay: 20, choice }, now)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
  })
})
