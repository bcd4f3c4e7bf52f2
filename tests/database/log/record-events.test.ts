import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { addDeck, openLearnerWithCards } from '../../support/learners'
import { caches, cardStates, expectReplayed, learnerRow, logRows, outcomes } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000

const at = (ids: readonly string[], index: number): string => ids[index] ?? ''

describe('recording events of the server', () => {
  it('moves a card, and the log knows where it came from', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(1)
    const other = await addDeck(viewer)
    const cardId = at(cardIds, 0)
    await recordEvents(viewer, [{ kind: 'retention', deckId, retention: 0.8 }], NOON)
    await acceptEvents(viewer, [new Device().answer(cardId, NOON - DAY_MS)], NOON)
    await recordEvents(viewer, [{ kind: 'move', cardId, deckId: other }], NOON)
    await database.query('UPDATE notes SET deck_id = $2 WHERE user_id = $1', [viewer.userId, other])
    expect((await cardStates(viewer)).get(cardId)?.deckId).toBe(other)
    expect((await logRows(viewer)).at(-1)?.['data']).toEqual({ deckId: other, fromDeckId: deckId })
    await expectReplayed(viewer)
  })

  it('resets a card to new on the shelf it has', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const cardId = at(cardIds, 0)
    const device = new Device()
    await acceptEvents(viewer, [device.answer(cardId, NOON), device.shelve(cardId, NOON, 'suspended')], NOON)
    await recordEvents(viewer, [{ kind: 'reset', cardId }], NOON)
    expect((await cardStates(viewer)).get(cardId)).toMatchObject({ stage: 'new', shelf: 'suspended' })
    await expectReplayed(viewer)
  })

  it('writes a desired retention where pages read it, and later dates depend on it', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    const answers = [-9, -8, -4].map((days) => device.answer(at(cardIds, 0), NOON + days * DAY_MS))
    await acceptEvents(viewer, answers, NOON)
    await recordEvents(viewer, [{ kind: 'retention', deckId: null, retention: 0.97 }], NOON)
    expect((await learnerRow(viewer)).retentions).toEqual({ learner: 0.97, decks: {} })
    await recordEvents(viewer, [{ kind: 'retention', deckId, retention: 0.7 }], NOON)
    expect((await learnerRow(viewer)).retentions).toEqual({ learner: 0.97, decks: { [deckId]: 0.7 } })
    const relaxed = device.answer(at(cardIds, 0), NOON)
    await acceptEvents(viewer, [relaxed], NOON)
    const long = (await cardStates(viewer)).get(at(cardIds, 0))
    await acceptEvents(viewer, [device.takeBack(relaxed.eventId, NOON)], NOON)
    await recordEvents(viewer, [{ kind: 'retention', deckId, retention: null }], NOON)
    expect((await learnerRow(viewer)).retentions).toEqual({ learner: 0.97, decks: {} })
    await acceptEvents(viewer, [device.answer(at(cardIds, 0), NOON)], NOON)
    const short = (await cardStates(viewer)).get(at(cardIds, 0))
    if (long?.stage !== 'review' || short?.stage !== 'review') throw new Error('the card was not reviewed')
    expect(long.dueDay).toBeGreaterThan(short.dueDay)
    await expectReplayed(viewer)
  })

  it('writes the clock of study days where pages read it', async () => {
    const { viewer } = await openLearnerWithCards(1)
    const change = { zone: 'Asia/Kathmandu', dayStartMinute: 90, heldDay: 20_780 }
    await recordEvents(viewer, [{ kind: 'zone', ...change }], NOON)
    expect((await learnerRow(viewer)).clock).toEqual({ ...change, heldFrom: NOON })
    expect((await logRows(viewer)).at(-1)).toMatchObject({ kind: 'zone', data: change })
    await expectReplayed(viewer)
  })

  it('changes no deck of somebody else', async () => {
    const { viewer } = await openLearnerWithCards(1)
    const stranger = await openLearnerWithCards(1)
    await recordEvents(viewer, [{ kind: 'retention', deckId: stranger.deckId, retention: 0.7 }], NOON)
    expect((await learnerRow(stranger.viewer)).retentions.decks).toEqual({})
  })

  it('keeps an import for the record', async () => {
    const { viewer } = await openLearnerWithCards(1)
    const before = await cardStates(viewer)
    await recordEvents(viewer, [{ kind: 'import', details: { created: 219, changed: 0 } }], NOON)
    expect((await logRows(viewer)).at(-1)).toMatchObject({
      kind: 'import',
      data: { created: 219, changed: 0 },
    })
    expect(await cardStates(viewer)).toEqual(before)
    await expectReplayed(viewer)
  })

  it('takes in thousands of events at once', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(40)
    const shelves = Array.from({ length: 2500 }, (_, index) => ({
      kind: 'shelve' as const,
      cardId: at(cardIds, index % 40),
      shelf: index < 2460 ? ('removed' as const) : ('suspended' as const),
    }))
    const result = await recordEvents(viewer, shelves, NOON)
    expect(new Set(outcomes(result))).toEqual(new Set(['applied']))
    expect(await logRows(viewer)).toHaveLength(2500)
    expect([...(await cardStates(viewer)).values()].map((card) => card.shelf)).toEqual(
      Array.from({ length: 40 }, () => 'suspended'),
    )
    await expectReplayed(viewer)
  })

  it('refuses cards of somebody else', async () => {
    const { viewer } = await openLearnerWithCards(1)
    const stranger = await openLearnerWithCards(1)
    const event = { kind: 'shelve', cardId: at(stranger.cardIds, 0), shelf: 'removed' } as const
    expect(outcomes(await recordEvents(viewer, [event], NOON))).toEqual(['unknown-card'])
    expect((await cardStates(stranger.viewer)).get(at(stranger.cardIds, 0))?.shelf).toBe('active')
  })

  it('stands or falls with the transaction it is part of', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    await acceptEvents(viewer, [new Device().answer(at(cardIds, 0), NOON)], NOON)
    const before = await caches(viewer)
    const event = { kind: 'shelve', cardId: at(cardIds, 0), shelf: 'removed' } as const
    const broken = transaction(async (connection) => {
      expect(outcomes(await recordEvents(viewer, [event], NOON, connection))).toEqual(['applied'])
      throw new Error('the rest failed')
    })
    await expect(broken).rejects.toThrow('the rest failed')
    expect(await caches(viewer)).toEqual(before)
    expect(await logRows(viewer)).toHaveLength(1)
    await transaction((connection) => recordEvents(viewer, [event], NOON, connection))
    expect((await cardStates(viewer)).get(at(cardIds, 0))?.shelf).toBe('removed')
    await expectReplayed(viewer)
  })
})
