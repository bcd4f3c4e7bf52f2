import { describe, expect, it } from 'vitest'
import type { SittingDto, SittingRequest } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { MODEL_VERSION } from '@/lib/learning'
import {
  restoredLearner,
  futures,
  retentionFor,
  studyDay,
  studyDayStart,
  type Grade,
  usualClock,
} from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { addDeck, addNote, openLearner, openLearnerWithCards } from '../../support/learners'
import { expectReplayed, receiptsOf } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const TODAY = studyDay(NOON, usualClock('UTC'))
const DAY_MS = 86_400_000

const at = (ids: readonly string[], index: number): string => ids[index] ?? ''

async function sitting(viewer: Viewer, request: SittingRequest = {}, now = NOON): Promise<SittingDto> {
  const built = await buildSitting(viewer, request, now)
  if (!built.ok) throw new Error(built.error)
  return built.value
}

const asked = (dto: SittingDto): string[] => dto.cards.map(({ state }) => state.cardId)

/** Practises cards on earlier days, so that they are due today or long before. */
async function practise(viewer: Viewer, cardIds: readonly string[], daysAgo: number, grade: Grade = 3) {
  const device = new Device()
  const answers = cardIds.map((cardId, index) =>
    device.answer(cardId, NOON - daysAgo * DAY_MS + index * 10_000, grade),
  )
  await acceptEvents(viewer, answers, NOON)
}

async function settings(viewer: Viewer, columns: string): Promise<void> {
  await database.query(`UPDATE learners SET ${columns} WHERE user_id = $1`, [viewer.userId])
}

describe('a sitting', () => {
  it('brings all that a device needs to run it', async () => {
    const viewer = await openLearner('Asia/Kathmandu')
    const deckId = await addDeck(viewer, 'Capitals')
    const { noteId, cardIds } = await addNote(viewer, deckId, { kind: 'typed' })
    const dto = await sitting(viewer)
    const today = studyDay(NOON, usualClock('Asia/Kathmandu'))
    expect(dto).toMatchObject({
      userId: viewer.userId,
      modelVersion: MODEL_VERSION,
      builtAt: NOON,
      zone: 'Asia/Kathmandu',
      today,
      dayEndsAt: studyDayStart(today + 1, usualClock('Asia/Kathmandu')),
      retentions: { learner: 0.9, decks: {} },
      settings: { ownPrediction: 'sometimes', largeSurprise: 50, singleKeyShortcuts: true },
      decks: [{ deckId, name: 'Capitals' }],
      seconds: 14,
      ahead: { moreWaiting: false, newWaiting: 0, nextDueDay: null, dueTomorrow: 0, minutesPerDay: 20 },
    })
    expect(dto.sittingId).toMatch(/^[0-9a-f-]{36}$/)
    expect(dto.cards).toHaveLength(1)
    expect(dto.cards[0]).toMatchObject({
      state: { cardId: at(cardIds, 0), noteId, deckId, stage: 'new' },
      noteId,
      noteVersion: 1,
      kind: 'typed',
      hint: null,
    })
    expect(dto.cards[0]?.expected).toMatch(/^answer \d+$/)
    expect(JSON.stringify(dto.cards[0]?.question)).toContain('question')
  })

  it('lets the device predict what the server serves, to the bit', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(6)
    await practise(viewer, cardIds.slice(0, 5), 9)
    await practise(viewer, cardIds.slice(0, 3), 4, 1)
    const dto = await sitting(viewer)
    const device = new Device()
    for (const { state } of dto.cards) {
      const now = await sitting(viewer)
      const shownAt = NOON + 2000
      const current = now.cards.find((card) => card.state.cardId === state.cardId)?.state ?? state
      const predicted = futures({
        card: current,
        learner: restoredLearner(now.learner),
        siblingAnsweredAt: null,
        retention: retentionFor(now.retentions, state.deckId),
        shownAt,
        studyDay: now.today,
      })
      const answer = device.answer(state.cardId, shownAt + 3000, 2, { shownAt })
      const [receipt] = receiptsOf(await acceptEvents(viewer, [answer], NOON + DAY_MS / 4))
      const outcome = predicted.outcomes[2]
      const served =
        predicted.prediction === null
          ? null
          : {
              ...predicted.prediction,
              delta: outcome.delta,
              dueDay: outcome.card.stage === 'new' ? null : outcome.card.dueDay,
            }
      expect(receipt).toMatchObject({ status: 'applied', served })
    }
    expect(dto.cards).toHaveLength(6)
    await expectReplayed(viewer)
  })

  it('asks the longest due first, and new cards spread among them', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(9)
    await settings(viewer, 'new_per_day = 3')
    await practise(viewer, cardIds.slice(0, 2), 40)
    await practise(viewer, cardIds.slice(2, 4), 30)
    await practise(viewer, cardIds.slice(4, 6), 20)
    const dto = await sitting(viewer)
    const due = dto.cards.filter(({ state }) => state.stage !== 'new')
    expect(due.map(({ state }) => cardIds.indexOf(state.cardId) >> 1)).toEqual([0, 0, 1, 1, 2, 2])
    const places = dto.cards.flatMap(({ state }, index) => (state.stage === 'new' ? [index] : []))
    expect(places).toEqual([2, 5, 8])
    expect(dto.cards.filter(({ state }) => state.stage === 'new').map(({ state }) => state.cardId)).toEqual(
      cardIds.slice(6),
    )
  })

  it('keeps to the minutes of the day, less what was practised', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(40)
    await settings(viewer, 'minutes_per_day = 3, new_per_day = 0')
    await practise(viewer, cardIds, 30)
    const whole = await sitting(viewer)
    expect(whole.cards.length).toBeGreaterThan(15)
    expect(whole.cards.length).toBeLessThan(40)
    expect(whole.seconds).toBeLessThanOrEqual(180)
    expect(whole.ahead).toMatchObject({ moreWaiting: true, dueTomorrow: 40 - whole.cards.length })
    const device = new Device()
    const answers = asked(whole)
      .slice(0, 10)
      .map((cardId, index) => device.answer(cardId, NOON + index * 5000))
    await acceptEvents(viewer, answers, NOON + 60_000)
    const rest = await sitting(viewer, {}, NOON + 60_000)
    expect(rest.seconds).toBeLessThanOrEqual(180 - 40)
    expect(asked(rest)).not.toContain(asked(whole)[0])
  })

  it('takes the minutes it is given instead', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(40)
    await settings(viewer, 'minutes_per_day = 1, new_per_day = 0')
    await practise(viewer, cardIds, 30)
    expect((await sitting(viewer)).cards.length).toBeLessThan(15)
    expect((await sitting(viewer, { minutes: 60 })).cards).toHaveLength(40)
  })

  it('counts new cards of the day against the wish, and takes more when asked', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(8)
    await settings(viewer, 'new_per_day = 3')
    expect(asked(await sitting(viewer))).toEqual(cardIds.slice(0, 3))
    await practise(viewer, cardIds.slice(0, 2), 0)
    const second = await sitting(viewer)
    expect(asked(second)).toEqual([at(cardIds, 2)])
    expect(second.ahead.newWaiting).toBe(5)
    expect(asked(await sitting(viewer, { extraNew: 4 }))).toEqual(cardIds.slice(2, 7))
  })

  it('asks a card again the same day that was missed and not yet recalled', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    await practise(viewer, cardIds, 20)
    const device = new Device()
    await acceptEvents(
      viewer,
      [device.answer(at(cardIds, 0), NOON, 1), device.answer(at(cardIds, 1), NOON, 3)],
      NOON,
    )
    expect(asked(await sitting(viewer))).toEqual([at(cardIds, 0)])
  })

  it('is empty when nothing is due, and says when something will be', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    await practise(viewer, cardIds, 0)
    const dto = await sitting(viewer)
    expect(dto.cards).toEqual([])
    expect(dto.ahead.nextDueDay).toBeGreaterThan(TODAY)
  })
})

describe('the cards of a sitting', () => {
  it('are of one deck when one is asked for', async () => {
    const viewer = await openLearner()
    const [first, second] = [await addDeck(viewer), await addDeck(viewer)]
    const mine = await addNote(viewer, first)
    const other = await addNote(viewer, second)
    await practise(viewer, [...mine.cardIds, ...other.cardIds], 30)
    const fresh = await addNote(viewer, first)
    await addNote(viewer, second)
    const dto = await sitting(viewer, { deck: first })
    expect(asked(dto).sort()).toEqual([...mine.cardIds, ...fresh.cardIds].sort())
    expect(dto.ahead).toMatchObject({ newWaiting: 0, moreWaiting: false })
  })

  it('are never of an archived deck, of somebody else’s or of none', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(3)
    const stranger = await openLearnerWithCards(1)
    await practise(viewer, cardIds.slice(0, 2), 30)
    expect(await buildSitting(viewer, { deck: stranger.deckId }, NOON)).toEqual({
      ok: false,
      error: 'no-deck',
    })
    await database.query('UPDATE decks SET archived_at = now() WHERE id = $1', [deckId])
    expect(await buildSitting(viewer, { deck: deckId }, NOON)).toEqual({ ok: false, error: 'no-deck' })
    const dto = await sitting(viewer)
    expect(dto.cards).toEqual([])
    expect(dto.ahead).toMatchObject({ newWaiting: 0, moreWaiting: false, nextDueDay: null, dueTomorrow: 0 })
  })

  it('leave out what is set aside, buried or gone', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(10)
    await practise(viewer, cardIds.slice(0, 5), 30)
    const device = new Device()
    await acceptEvents(
      viewer,
      [
        device.shelve(at(cardIds, 0), NOON, 'suspended'),
        device.bury(at(cardIds, 1), NOON, TODAY + 1),
        device.shelve(at(cardIds, 5), NOON, 'suspended'),
        device.bury(at(cardIds, 6), NOON, TODAY + 1),
      ],
      NOON,
    )
    await recordEvents(
      viewer,
      [2, 7].map((index) => ({
        kind: 'shelve' as const,
        cardId: at(cardIds, index),
        shelf: 'removed' as const,
      })),
      NOON,
    )
    const dto = await sitting(viewer)
    expect(asked(dto).sort()).toEqual([3, 4, 8, 9].map((index) => at(cardIds, index)).sort())
    expect(dto.ahead).toMatchObject({ nextDueDay: TODAY + 1, dueTomorrow: 1 })
    const tomorrow = await sitting(viewer, {}, NOON + DAY_MS)
    expect(asked(tomorrow)).toEqual(expect.arrayContaining([at(cardIds, 1), at(cardIds, 6)]))
  })

  it('leave out a note that is deleted, whatever its cards’ rows say', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    await database.query(
      `UPDATE notes SET deleted_at = now() WHERE id = (SELECT note_id FROM cards WHERE id = $1)`,
      [at(cardIds, 0)],
    )
    expect(asked(await sitting(viewer))).toEqual([at(cardIds, 1)])
  })

  it('hold one new card of a note, and none on a day another of it is due or was practised', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer)
    const notes = [
      await addNote(viewer, deckId, { kind: 'basic-reversed', ordinals: [0, 1] }),
      await addNote(viewer, deckId, { kind: 'basic-reversed', ordinals: [0, 1] }),
      await addNote(viewer, deckId, { kind: 'basic-reversed', ordinals: [0, 1] }),
    ] as const
    await practise(viewer, [at(notes[0].cardIds, 0)], 30)
    await practise(viewer, [at(notes[1].cardIds, 0)], 0)
    const dto = await sitting(viewer)
    expect(asked(dto).sort()).toEqual([at(notes[0].cardIds, 0), at(notes[2].cardIds, 0)].sort())
    expect(dto.ahead.newWaiting).toBe(0)
  })

  it('ask a card last whose sibling was asked earlier that day, unless it has waited for days', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(3)
    const note = await addNote(viewer, deckId, { kind: 'basic-reversed', ordinals: [0, 1] })
    await practise(viewer, [...cardIds, ...note.cardIds], 30)
    await practise(viewer, [at(note.cardIds, 0)], 0)
    const dueSince = (days: number) =>
      database.query(
        `UPDATE card_states SET due_day = $2::int - (CASE card_id WHEN $3 THEN $4::int ELSE 0 END)
         WHERE user_id = $1 AND due_day <= $2`,
        [viewer.userId, TODAY, at(note.cardIds, 1), days],
      )
    await dueSince(1)
    expect(asked(await sitting(viewer))).toHaveLength(4)
    expect(asked(await sitting(viewer)).at(-1)).toBe(at(note.cardIds, 1))
    await dueSince(2)
    expect(asked(await sitting(viewer))[0]).toBe(at(note.cardIds, 1))
  })

  it('find new cards behind hundreds whose notes are not free', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer)
    const ordinals = Array.from({ length: 300 }, (_, index) => index + 1)
    const long = await addNote(viewer, deckId, { kind: 'cloze', ordinals })
    const { cardIds } = await addNote(viewer, deckId)
    expect(asked(await sitting(viewer))).toEqual([at(long.cardIds, 0), at(cardIds, 0)])
  })

  it('follow the desired retention of the learner and of their deck', async () => {
    const { viewer, deckId } = await openLearnerWithCards(1)
    await recordEvents(
      viewer,
      [
        { kind: 'retention', deckId: null, retention: 0.85 },
        { kind: 'retention', deckId, retention: 0.95 },
      ],
      NOON,
    )
    expect((await sitting(viewer)).retentions).toEqual({ learner: 0.85, decks: { [deckId]: 0.95 } })
  })
})

describe('opening a sitting', () => {
  it('rebuilds what another model version left', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(3)
    await practise(viewer, cardIds, 20)
    const before = await sitting(viewer)
    await database.query(`UPDATE learner_models SET model_version = 999, state = '{}' WHERE user_id = $1`, [
      viewer.userId,
    ])
    await database.query('UPDATE card_states SET stability = 1 WHERE user_id = $1', [viewer.userId])
    const after = await sitting(viewer)
    expect({ ...after, sittingId: '' }).toEqual({ ...before, sittingId: '' })
    await expectReplayed(viewer)
  })

  it('says so when the learner is gone', async () => {
    const nobody = { userId: '01a20000-0000-7000-8000-00000000beef', isDemo: false }
    expect(await buildSitting(nobody, {}, NOON)).toEqual({ ok: false, error: 'no-learner' })
  })
})
