import { describe, expect, it } from 'vitest'
import { LIMITS } from '@/lib/contracts/limits'
import { setExamSchema } from '@/lib/contracts/personal-exams'
import { database } from '@/lib/data/pool'
import { examVerdict } from '@/lib/planning'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { planDay } from '@/lib/usecases/day/plan'
import { changeExam, dropExam, setExam } from '@/lib/usecases/personal-exams/keep'
import { readExam, readExams } from '@/lib/usecases/personal-exams/read'
import { Device } from '../../support/device'
import { assign, start } from '../../support/assigned-learner'
import { openCast } from '../../support/classes'
import { addDeck, addNote, openLearner, openLearnerWithCards } from '../../support/learners'
import { examFor } from '../../support/personal-exams'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000
const TODAY = studyDay(NOON, usualClock('UTC'))
const facts = {
  ...{ name: 'Anatomy', examDay: TODAY + 42, target: 0.9, minutesPerDay: null, earlyAim: 0.8 },
  ...{ deckIds: [] as string[], tags: ['heart'] },
}

describe('setting an exam', () => {
  it('keeps it, each deck and each tag once', async () => {
    const { viewer, deckId } = await openLearnerWithCards(1)
    const given = { ...facts, deckIds: [deckId, deckId], tags: ['heart', 'Heart', 'lungs'] }
    const kept = await setExam(viewer, given, NOON)
    if (!kept.ok) throw new Error(kept.error.code)
    const found = await readExam(viewer, kept.value.examId, NOON)
    expect(found.ok && found.value).toMatchObject({
      facts: { ...facts, deckIds: [deckId], tags: ['Heart', 'lungs'] },
      ...{ cards: 1, met: 0, decksAway: 0, minutesPerDay: 20 },
    })
  })

  it('is refused for a day that is not ahead or too far, a deck of nobody’s or of somebody else’s', async () => {
    const viewer = await openLearner()
    const strangersDeck = await addDeck(await openLearner())
    const codeOf = async (changed: Partial<typeof facts>) => {
      const kept = await setExam(viewer, { ...facts, ...changed }, NOON)
      return kept.ok ? null : kept.error.code
    }
    expect(await codeOf({ examDay: TODAY })).toBe('no-day')
    expect(await codeOf({ examDay: TODAY + LIMITS.personalExam.daysAhead + 1 })).toBe('no-day')
    expect(await codeOf({ deckIds: [strangersDeck] })).toBe('no-deck')
    expect((await readExams(viewer, NOON)).ahead).toEqual([])
  })

  it('is refused where as many are ahead as can be, also of several set at once', async () => {
    const viewer = await openLearner()
    const set = await Promise.all(
      Array.from({ length: LIMITS.personalExam.ahead + 2 }, () => setExam(viewer, facts, NOON)),
    )
    expect(set.filter(({ ok }) => ok)).toHaveLength(LIMITS.personalExam.ahead)
    // Those that are over count no more.
    const later = { ...facts, examDay: TODAY + 90 }
    expect((await setExam(viewer, later, NOON + 43 * DAY_MS)).ok).toBe(true)
  })

  it('has to be about something, under a name, for a target within bounds', () => {
    const isRead = (changed: object) => setExamSchema.safeParse({ ...facts, ...changed }).success
    expect(isRead({})).toBe(true)
    for (const changed of [
      { tags: [] },
      { name: ' ' },
      { name: 'n'.repeat(101) },
      { target: 0.5 },
      { target: 0.98 },
      { minutesPerDay: 0 },
      { minutesPerDay: 601 },
      { earlyAim: 0.6 },
      { earlyAim: undefined },
      { tags: ['two\nlines'] },
      { deckIds: ['none'] },
      { more: 1 },
    ])
      expect(isRead(changed), JSON.stringify(changed)).toBe(false)
  })
})

describe('changing and removing one', () => {
  it('changes what it says, and is no other learner’s to change, read or remove', async () => {
    const { viewer, deckId } = await openLearnerWithCards(1)
    const examId = await examFor(viewer, facts, NOON)
    const changed = { ...facts, examId, name: 'Orals', deckIds: [deckId], tags: [], minutesPerDay: 30 }
    expect(await changeExam(viewer, changed, NOON)).toEqual({ ok: true, value: { examId } })
    const stranger = await openLearner()
    const none = { ok: false, error: { code: 'no-exam' } }
    expect(await changeExam(stranger, { ...changed, deckIds: [], tags: ['x'] }, NOON)).toEqual(none)
    expect(await dropExam(stranger, examId)).toEqual(none)
    expect(await readExam(stranger, examId, NOON)).toEqual(none)
    const found = await readExam(viewer, examId, NOON)
    expect(found.ok && found.value).toMatchObject({ facts: { name: 'Orals', tags: [] }, minutesPerDay: 30 })
    expect(await dropExam(viewer, examId)).toEqual({ ok: true, value: null })
    expect(await readExams(viewer, NOON)).toEqual({ today: TODAY, ahead: [], past: [] })
  })

  it('moves it to the past when its day is over, the latest first', async () => {
    const viewer = await openLearner()
    await examFor(viewer, { ...facts, examDay: TODAY + 1, name: 'First' }, NOON)
    await examFor(viewer, { ...facts, examDay: TODAY + 2, name: 'Second' }, NOON)
    const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name)
    const onItsDay = await readExams(viewer, NOON + 2 * DAY_MS)
    expect([names(onItsDay.ahead), names(onItsDay.past)]).toEqual([['Second'], ['First']])
    expect(names((await readExams(viewer, NOON + 3 * DAY_MS)).past)).toEqual(['Second', 'First'])
  })
})

describe('what an exam’s outlook is worked out from', () => {
  it('is its cards and the others, with days counted from today', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(6)
    const [other = ''] = (await addNote(viewer, await addDeck(viewer))).cardIds
    const device = new Device()
    await acceptEvents(
      viewer,
      [...cardIds.slice(0, 2), other].map((cardId) => device.answer(cardId, NOON - 3 * DAY_MS, 3)),
      NOON,
    )
    const examId = await examFor(viewer, { examDay: TODAY + 20, deckIds: [deckId] }, NOON)
    const found = await readExam(viewer, examId, NOON + 2 * DAY_MS)
    const outlook = found.ok ? found.value.outlook : null
    expect(outlook).toMatchObject({
      ...{ examDay: 18, setOn: -2, target: 0.9, examMinutes: null, minutesPerDay: 20 },
      ofExam: { cardsEach: 1, fresh: 4, cards: [{ lastDay: -5 }, { lastDay: -5 }] },
      others: { cards: [{ lastDay: -5 }], fresh: 0 },
    })
    if (outlook === null) return
    const { outlook: told, target } = examVerdict(outlook)
    expect(told).toMatchObject({ cards: 6, unmet: 0 })
    expect(told.days).toHaveLength(19)
    expect(target).not.toBe('out-of-reach')
    expect((await readExam(viewer, examId, NOON + 20 * DAY_MS)).ok).toBe(true)
  })

  it('knows the days off until then', async () => {
    const { viewer, deckId } = await openLearnerWithCards(2)
    await database.query('UPDATE learners SET away_from = $2, away_until = $3 WHERE user_id = $1', [
      viewer.userId,
      TODAY + 1,
      TODAY + 2,
    ])
    const examId = await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    const found = await readExam(viewer, examId, NOON)
    expect(found.ok && found.value.outlook).toMatchObject({
      shares: [1, 0, 0, 1],
      pulledFor: { from: 1, until: 2 },
    })
  })

  it('knows between which aims there is a choice, whatever the exam holds down already', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(2)
    await acceptEvents(viewer, [new Device().answer(cardIds[0] ?? '', NOON, 3)], NOON)
    const examId = await examFor(viewer, { examDay: TODAY + 20, deckIds: [deckId] }, NOON)
    const outlookOf = async (at: number) => {
      const found = await readExam(viewer, examId, at)
      return found.ok ? found.value.outlook : null
    }
    const choice = { earlyAim: 0.8, earlyAims: [null, 0.85, 0.8] }
    const cards = [{ retention: null, isAimFixed: false }]
    expect(await outlookOf(NOON)).toMatchObject({ ...choice, ofExam: { cards } })
    expect((await planDay(viewer, {}, NOON, database)).ok).toBe(true)
    expect(await outlookOf(NOON)).toMatchObject({ ...choice, ofExam: { cards } })
    // Set by hand it is the learner's own, and near the exam there is nothing to choose.
    await database.query('UPDATE decks SET desired_retention = 0.95 WHERE id = $1', [deckId])
    expect(await outlookOf(NOON)).toMatchObject({
      ...{ earlyAim: null, earlyAims: [] },
      ofExam: { cards: [{ retention: 0.95, isAimFixed: true }] },
    })
    expect(await outlookOf(NOON + 10 * DAY_MS)).toMatchObject({ earlyAims: [] })
  })

  it('leaves the aim of a deck to the class that asks for it, as the plan does', async () => {
    const { classId, learner } = await openCast()
    const dueOn = TODAY + 30
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn })
    const { deckId, cardIds } = await start(learner, assignmentId, { cards: 2, at: NOON })
    await acceptEvents(learner, [new Device().answer(cardIds[0] ?? '', NOON, 3)], NOON)
    const examId = await examFor(learner, { examDay: TODAY + 60, deckIds: [deckId] }, NOON)
    const outlookOn = async (day: number) => {
      const found = await readExam(learner, examId, NOON + day * DAY_MS)
      return found.ok ? found.value.outlook : null
    }
    expect(await outlookOn(0)).toMatchObject({ earlyAims: [], ofExam: { cards: [{ isAimFixed: true }] } })
    // When the class has no more to ask it is the exam's.
    expect(await outlookOn(40)).toMatchObject({
      ...{ earlyAim: 0.8, earlyAims: [null, 0.85, 0.8] },
      ofExam: { cards: [{ isAimFixed: false }] },
    })
  })

  it('is nothing on its day, and for an exam about no cards', async () => {
    const viewer = await openLearner()
    const examId = await examFor(viewer, facts, NOON)
    const found = await readExam(viewer, examId, NOON)
    expect(found.ok && found.value).toMatchObject({ cards: 0, outlook: null })
  })
})
