import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { archiveClass } from '@/lib/usecases/classes/change'
import { leaveClass } from '@/lib/usecases/classes/join'
import { removeMember } from '@/lib/usecases/classes/people'
import { today } from '@/lib/usecases/today'
import { assign, endAssignment, except, start } from '../../support/assigned-learner'
import { NOON, openCast } from '../../support/classes'
import { Device } from '../../support/device'
import { addDeck, addNote, openLearnerWithCards } from '../../support/learners'
import { expectReplayed } from '../../support/log-rows'

const DAY_MS = 86_400_000
const TODAY = studyDay(NOON, usualClock('Europe/Berlin'))

const settings = (viewer: Viewer, columns: string) =>
  database.query(`UPDATE learners SET ${columns} WHERE user_id = $1`, [viewer.userId])

/** The cards of a sitting in the order they are asked. */
async function asked(viewer: Viewer, now = NOON) {
  const built = await buildSitting(viewer, {}, now)
  if (!built.ok) throw new Error(built.error)
  return built.value.cards.map(({ state }) => state)
}

/** Answers cards, five seconds each. */
async function practise(viewer: Viewer, cardIds: readonly string[], at: number) {
  const device = new Device()
  const answers = cardIds.map((cardId, index) => {
    const answered = at + index * 10_000
    return device.answer(cardId, answered, 3, { shownAt: answered - 5000 })
  })
  await acceptEvents(viewer, answers, at + cardIds.length * 10_000)
}

describe('the day of somebody who learns in a class', () => {
  it('brings an assignment’s new cards evenly until its due day, before those of other decks', async () => {
    const { classId, learner } = await openCast()
    const own = await addDeck(learner, 'Own')
    for (let made = 0; made < 5; made++) await addNote(learner, own)
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 9 })
    const { deckId } = await start(learner, assignmentId, { cards: 35, at: NOON })
    await settings(learner, 'new_per_day = 7, minutes_per_day = 60')
    // Ten days, of which the last three are kept free: 35 cards over seven days leave room for two of the own deck.
    let now = NOON
    const decks = (await asked(learner, now)).map((card) => card.deckId)
    expect(decks.filter((deck) => deck === deckId)).toHaveLength(5)
    expect(decks.filter((deck) => deck === own)).toHaveLength(2)
    expect(decks.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => deckId))
    const met: number[] = []
    for (let day = 0; day < 8; day++, now += DAY_MS) {
      const fresh = (await asked(learner, now)).filter(
        (card) => card.stage === 'new' && card.deckId === deckId,
      )
      met.push(fresh.length)
      await practise(
        learner,
        fresh.map(({ cardId }) => cardId),
        now,
      )
    }
    expect(met).toEqual([5, 5, 5, 5, 5, 5, 5, 0])
    await expectReplayed(learner)
  })

  it('brings more new cards than wished where the due day asks for them, within the minutes, and none twice a day', async () => {
    const { classId, learner } = await openCast()
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 1 })
    const { cardIds } = await start(learner, assignmentId, { cards: 20, at: NOON })
    await settings(learner, 'new_per_day = 3, minutes_per_day = 60')
    const first = await asked(learner)
    expect(first).toHaveLength(10)
    await practise(
      learner,
      first.map(({ cardId }) => cardId),
      NOON,
    )
    const fresh = (await asked(learner, NOON + 3_600_000)).filter(({ stage }) => stage === 'new')
    expect(fresh).toEqual([])
    await settings(learner, 'minutes_per_day = 1')
    const tomorrow = await asked(learner, NOON + DAY_MS)
    expect(tomorrow.length).toBeLessThan(cardIds.length - 10)
  })

  it('finds an assignment’s new cards behind thousands of others', async () => {
    const { classId, learner } = await openCast()
    const own = await addDeck(learner, 'Own')
    await addNote(learner, own, {
      kind: 'cloze',
      ordinals: Array.from({ length: 2500 }, (_, index) => index),
    })
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY })
    const { cardIds } = await start(learner, assignmentId, { cards: 2, at: NOON })
    const first = (await asked(learner)).slice(0, 2).map(({ cardId }) => cardId)
    expect(first.toSorted()).toEqual(cardIds.toSorted())
  })

  it('is as it would be for whoever learns in none, and for a class that asks nothing any more', async () => {
    const plain = await openLearnerWithCards(6)
    await settings(plain.viewer, 'new_per_day = 2')
    const alone = (await asked(plain.viewer)).length
    for (const end of [
      async ({ assignmentId }: Asking) => endAssignment(assignmentId, NOON),
      async ({ assignmentId, memberId }: Asking) => except(assignmentId, memberId, { isExcused: true }),
      async ({ classId, instructor }: Asking) =>
        archiveClass(instructor, { classId, isArchived: true }, NOON),
      async ({ classId, learner }: Asking) => leaveClass(learner, { classId }, NOON),
      async ({ classId, instructor, memberId }: Asking) =>
        removeMember(instructor, { classId, memberId }, NOON),
    ]) {
      const cast = await openCast()
      const { classId, learner, instructor } = cast
      const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 1 })
      await start(learner, assignmentId, { cards: 6, at: NOON })
      await settings(learner, 'new_per_day = 2')
      expect(await asked(learner)).toHaveLength(3)
      await end({ classId, learner, instructor, assignmentId, memberId: cast.memberId.learner })
      expect(await asked(learner)).toHaveLength(alone)
      expect((await today(learner, NOON)).fromClasses).toEqual([])
    }
  })

  it('goes by the days that hold for the learner', async () => {
    const { classId, learner, memberId } = await openCast()
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 1 })
    await start(learner, assignmentId, { cards: 8, at: NOON })
    await settings(learner, 'new_per_day = 0')
    expect(await asked(learner)).toHaveLength(4)
    await except(assignmentId, memberId.learner, { dueOn: TODAY + 3, examOn: TODAY + 5 })
    expect(await asked(learner)).toHaveLength(3)
    expect((await today(learner, NOON)).fromClasses).toMatchObject([
      { dueOn: TODAY + 3, examOn: TODAY + 5, deck: { newToday: 3, fresh: 8 } },
    ])
  })

  it('is nothing to those who teach the class', async () => {
    const { classId, instructor, assistant, elsewhere } = await openCast()
    await assign(classId, { startsOn: TODAY, dueOn: TODAY + 1 })
    for (const viewer of [instructor, assistant, elsewhere])
      expect((await today(viewer, NOON)).fromClasses).toEqual([])
  })
})

interface Asking {
  readonly classId: string
  readonly assignmentId: string
  readonly memberId: string
  readonly learner: Viewer
  readonly instructor: Viewer
}

describe('what Today says of classes', () => {
  it('offers what has begun and is not started, and keeps quiet of what has not begun or is over', async () => {
    const { classId, learner } = await openCast()
    const open = await assign(classId, {
      name: 'Rivers',
      startsOn: TODAY,
      dueOn: TODAY + 5,
      examOn: TODAY + 8,
    })
    const sets = await assign(classId, {
      kind: 'problems',
      name: 'Chain rule',
      startsOn: TODAY,
      dueOn: TODAY + 2,
    })
    const late = await assign(classId, { name: 'Seas', startsOn: TODAY - 9, dueOn: TODAY - 1, lateDays: 2 })
    await assign(classId, { name: 'Over', startsOn: TODAY - 9, dueOn: TODAY - 1 })
    await assign(classId, { name: 'Later', startsOn: TODAY + 1, dueOn: TODAY + 9 })
    const shown = (await today(learner, NOON)).fromClasses
    expect(shown.map(({ assignmentId }) => assignmentId)).toEqual([late, sets, open])
    expect(shown[0]).toMatchObject({ name: 'Seas', lateUntil: TODAY + 1, examOn: null, isStarted: false })
    expect(shown[2]).toEqual({
      assignmentId: open,
      classId,
      className: 'Stats 101',
      name: 'Rivers',
      kind: 'deck',
      today: TODAY,
      dueOn: TODAY + 5,
      lateUntil: null,
      examOn: TODAY + 8,
      isStarted: false,
      deck: null,
    })
  })

  it('says what the minutes do not hold, what they do, and what it would take', async () => {
    const { classId, learner } = await openCast()
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 9 })
    await start(learner, assignmentId, { cards: 200, at: NOON })
    await settings(learner, 'minutes_per_day = 5')
    const [shown] = (await today(learner, NOON)).fromClasses
    const short = shown?.deck?.short
    expect(short).toMatchObject({ minutesPerDay: 5, by: TODAY + 9, what: { kind: 'cards', of: 200 } })
    if (short?.what.kind !== 'cards' || short.minutesNeeded === null) throw new Error('all is reached')
    expect(short.what.met).toBeGreaterThan(20)
    expect(short.what.met).toBeLessThan(200)
    await settings(learner, `minutes_per_day = ${short.minutesNeeded}`)
    expect((await today(learner, NOON)).fromClasses[0]?.deck?.short).toBeNull()
  })

  it('gives the minutes to what is due first', async () => {
    const { classId, learner } = await openCast()
    const [later, sooner] = [
      await assign(classId, { name: 'Later', startsOn: TODAY, dueOn: TODAY + 9 }),
      await assign(classId, { name: 'Sooner', startsOn: TODAY, dueOn: TODAY + 8 }),
    ]
    await settings(learner, 'minutes_per_day = 4')
    await start(learner, later, { cards: 60, at: NOON })
    expect((await today(learner, NOON)).fromClasses.map(({ deck }) => deck?.short ?? null)).toEqual([
      null,
      null,
    ])
    await start(learner, sooner, { cards: 60, at: NOON })
    const shown = (await today(learner, NOON)).fromClasses
    expect(shown.map(({ name, deck }) => [name, deck?.short === null])).toEqual([
      ['Sooner', true],
      ['Later', false],
    ])
  })

  it('says when its deck is not in use', async () => {
    const { classId, learner } = await openCast()
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 9 })
    const { deckId } = await start(learner, assignmentId, { cards: 2, at: NOON })
    await database.query('UPDATE decks SET paused_at = now() WHERE id = $1', [deckId])
    expect((await today(learner, NOON)).fromClasses).toMatchObject([{ isStarted: true, deck: null }])
  })
})
