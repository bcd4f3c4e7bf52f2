import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { ExamDto, StartExamInput } from '@/lib/contracts/exam'
import type { RecallSubject } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { dropExam, finishExam, gradeAnswer } from '@/lib/usecases/exam/grade'
import { readExam } from '@/lib/usecases/exam/read'
import { startExam } from '@/lib/usecases/exam/start'
import { handInExam, leaveQuestion } from '@/lib/usecases/exam/write'
import type { Grade } from '@/lib/scheduling'
import { Device } from '../../support/device'
import { done, MINUTE, NINE } from '../../support/focus'
import { addDeck, addNote, openLearner, openLearnerWithCards } from '../../support/learners'
import { cardStates, expectReplayed, logRows } from '../../support/log-rows'

const DAY = 24 * 60 * MINUTE

/** Cards answered some days ago, so that something is predicted of them. */
async function practise(viewer: Viewer, cardIds: readonly string[], daysAgo: number, grade: Grade = 3) {
  const device = new Device()
  await acceptEvents(
    viewer,
    cardIds.map((cardId, index) => device.answer(cardId, NINE - daysAgo * DAY + index * 10_000, grade)),
    NINE,
  )
}

async function begin(
  viewer: Viewer,
  subject: RecallSubject,
  more: Partial<StartExamInput> = {},
): Promise<string> {
  const input = { examId: uuidv7(), subject, questions: 10, minutes: 20, ...more }
  return done(await startExam(viewer, input, NINE)).examId
}

async function phase<Phase extends ExamDto['phase']>(
  viewer: Viewer,
  examId: string,
  wanted: Phase,
  at = NINE,
): Promise<Extract<ExamDto, { phase: Phase }>> {
  const exam = await readExam(viewer, examId, at)
  if (exam?.phase !== wanted) throw new Error(`not ${wanted}: ${JSON.stringify(exam)}`)
  return exam as Extract<ExamDto, { phase: Phase }>
}

/** Three cards: one missed before and two recalled, and an exam of them. */
async function threeCards() {
  const { viewer, deckId, cardIds } = await openLearnerWithCards(3)
  await practise(viewer, cardIds, 20)
  await practise(viewer, cardIds.slice(0, 1), 10, 1)
  return { viewer, deckId, cardIds, examId: await begin(viewer, { deckId }) }
}

async function answerAll(viewer: Viewer, examId: string, at: number): Promise<void> {
  for (let asked = (await phase(viewer, examId, 'writing', at)).asked; asked !== null;) {
    const { place } = asked
    done(await leaveQuestion(viewer, { examId, place, text: `written ${place}`, as: 'answered' }, at))
    asked = (await phase(viewer, examId, 'writing', at)).asked
  }
}

const placesOf = async (viewer: Viewer, examId: string) =>
  (
    await database.query<{
      place: number
      card_id: string
      predicted: number | null
      standing: string
      text: string
    }>(
      'SELECT place, card_id, predicted, standing, text FROM mock_exam_questions WHERE user_id = $1 AND exam_id = $2 ORDER BY place',
      [viewer.userId, examId],
    )
  ).rows

describe('a mock exam', () => {
  it('asks hardest first, new cards last, and shows neither answer nor prediction while it runs', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(4)
    await practise(viewer, cardIds.slice(0, 3), 20)
    await practise(viewer, cardIds.slice(1, 2), 10, 1)
    const examId = await begin(viewer, { deckId })
    const places = await placesOf(viewer, examId)
    const values = places.slice(0, 3).map(({ predicted }) => predicted ?? NaN)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(places[3]).toMatchObject({ card_id: cardIds[3], predicted: null })
    const exam = await phase(viewer, examId, 'writing')
    expect(exam).toMatchObject({ total: 4, answered: 0, open: 0, jump: 'easier', asked: { place: 0 } })
    expect(JSON.stringify(exam)).not.toMatch(/answer \d|predicted/)
  })

  it('takes practised cards before new ones, and one of each note', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer)
    const both = await addNote(viewer, deckId, { kind: 'basic-reversed', ordinals: [0, 1] })
    const others = [
      await addNote(viewer, deckId),
      await addNote(viewer, deckId),
      await addNote(viewer, deckId),
      await addNote(viewer, deckId),
      await addNote(viewer, deckId),
    ]
    const known = [both.cardIds[1] ?? '', ...others.slice(0, 4).map(({ cardIds }) => cardIds[0] ?? '')]
    await practise(viewer, known, 20)
    const examId = await begin(viewer, { deckId }, { questions: 5 })
    expect(new Set((await placesOf(viewer, examId)).map(({ card_id }) => card_id))).toEqual(new Set(known))
  })

  it('of a tag, or of a deck with those in it, asks what belongs to it', async () => {
    const viewer = await openLearner()
    const top = await addDeck(viewer, 'Languages')
    const inside = await addNote(viewer, await addDeck(viewer, 'Languages::Spanish'))
    const other = await addNote(viewer, await addDeck(viewer, 'Tides'))
    await database.query(`UPDATE notes SET tags = '{moon}' WHERE id = $1`, [other.noteId])
    const ofDeck = await begin(viewer, { deckId: top })
    expect((await placesOf(viewer, ofDeck)).map(({ card_id }) => card_id)).toEqual(inside.cardIds)
    done(await dropExam(viewer, { examId: ofDeck }))
    const ofTag = await begin(viewer, { tag: 'moon' })
    expect((await placesOf(viewer, ofTag)).map(({ card_id }) => card_id)).toEqual(other.cardIds)
    done(await dropExam(viewer, { examId: ofTag }))
    expect(
      await startExam(
        viewer,
        { examId: uuidv7(), subject: { tag: 'none' }, questions: 5, minutes: 10 },
        NINE,
      ),
    ).toEqual({ ok: false, error: { code: 'no-cards' } })
  })

  it('is one at a time, also when two devices begin at once', async () => {
    const { viewer, deckId } = await openLearnerWithCards(3)
    const ids = await Promise.all([begin(viewer, { deckId }), begin(viewer, { deckId })])
    expect(ids[0]).toBe(ids[1])
    expect(await begin(viewer, { deckId })).toBe(ids[0])
  })

  it('lets a hard question be left for the easiest, and comes back to it at the end', async () => {
    const { viewer, examId } = await threeCards()
    const go = async (place: number, as: 'answered' | 'open', text = '') => {
      done(await leaveQuestion(viewer, { examId, place, text, as }, NINE + MINUTE))
      return (await phase(viewer, examId, 'writing')).asked
    }
    expect(await go(0, 'open', 'half of it')).toMatchObject({ place: 2 })
    expect(await go(2, 'answered')).toMatchObject({ place: 1 })
    expect(await go(1, 'answered')).toMatchObject({ place: 0, text: 'half of it' })
    expect((await phase(viewer, examId, 'writing')).jump).toBeNull()
    expect(await go(0, 'open')).toMatchObject({ place: 0 })
    expect(await go(0, 'answered', 'all of it')).toBeNull()
  })

  it('takes no answer twice from two tabs, and none from a page that is behind', async () => {
    const { viewer, examId } = await threeCards()
    const press = (text: string) =>
      leaveQuestion(viewer, { examId, place: 0, text, as: 'answered' }, NINE + MINUTE)
    await Promise.all([press('first'), press('first')])
    done(await press('later'))
    expect(await phase(viewer, examId, 'writing')).toMatchObject({ answered: 1, asked: { place: 1 } })
    expect((await placesOf(viewer, examId))[0]).toMatchObject({ standing: 'answered', text: 'first' })
  })

  it('records each answer once, at the time it was written, and replays to the same', async () => {
    const { viewer, examId, cardIds } = await threeCards()
    const before = (await logRows(viewer)).length
    await answerAll(viewer, examId, NINE + 3 * MINUTE)
    done(await handInExam(viewer, { examId, place: null, text: '' }, NINE + 4 * MINUTE))
    const grading = await phase(viewer, examId, 'grading')
    expect(JSON.stringify(grading)).not.toContain('predicted')
    expect(grading.answers.map(({ text }) => text)).toEqual(['written 0', 'written 1', 'written 2'])
    expect(await finishExam(viewer, { examId }, NINE + 5 * MINUTE)).toEqual({
      ok: false,
      error: { code: 'ungraded' },
    })
    expect(await logRows(viewer)).toHaveLength(before)
    for (const { place } of grading.answers) done(await gradeAnswer(viewer, { examId, place, grade: 4 }))
    done(await gradeAnswer(viewer, { examId, place: 0, grade: 1 }))
    await Promise.all([
      finishExam(viewer, { examId }, NINE + 6 * MINUTE),
      finishExam(viewer, { examId }, NINE + 6 * MINUTE),
    ])
    done(await finishExam(viewer, { examId }, NINE + 7 * MINUTE))
    done(await gradeAnswer(viewer, { examId, place: 1, grade: 1 }))
    const added = (await logRows(viewer)).slice(before)
    expect(added).toHaveLength(3)
    expect(added.map(({ sitting_id, response, at }) => [sitting_id, response, at])).toEqual(
      [0, 1, 2].map((place) => [examId, `written ${place}`, new Date(NINE + 3 * MINUTE)]),
    )
    const result = await phase(viewer, examId, 'finished')
    expect(result.score).toMatchObject({ tried: 3, recalled: 2, predicted: 3, predictedRecalled: 2 })
    const missed = (await placesOf(viewer, examId))[0]?.card_id ?? ''
    expect(missed).toBe(cardIds[0])
    expect((await cardStates(viewer)).get(missed)?.stage).toBe('relearning')
    await expectReplayed(viewer)
  })

  it('keeps what was predicted before it began, whatever is practised meanwhile', async () => {
    const { viewer, examId, cardIds } = await threeCards()
    const before = await placesOf(viewer, examId)
    await practise(viewer, cardIds, 0, 1)
    expect((await placesOf(viewer, examId)).map(({ predicted }) => predicted)).toEqual(
      before.map(({ predicted }) => predicted),
    )
  })

  it('takes an early answer to a card that is not due as what it is', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(1)
    await practise(viewer, cardIds, 1, 4)
    const state = (await cardStates(viewer)).get(cardIds[0] ?? '')
    const examId = await begin(viewer, { deckId })
    await answerAll(viewer, examId, NINE + MINUTE)
    done(await handInExam(viewer, { examId, place: null, text: '' }, NINE + MINUTE))
    done(await gradeAnswer(viewer, { examId, place: 0, grade: 3 }))
    done(await finishExam(viewer, { examId }, NINE + 2 * MINUTE))
    const after = (await cardStates(viewer)).get(cardIds[0] ?? '')
    if (state?.stage !== 'review' || after?.stage !== 'review') throw new Error('not in review')
    expect(state.dueDay).toBeGreaterThan(NINE / DAY)
    expect(after.dueDay).toBeGreaterThanOrEqual(state.dueDay)
    await expectReplayed(viewer)
  })

  it('makes no answer of what was left open or never asked', async () => {
    const { viewer, examId } = await threeCards()
    const before = (await logRows(viewer)).length
    done(await leaveQuestion(viewer, { examId, place: 0, text: '', as: 'open' }, NINE + MINUTE))
    done(await handInExam(viewer, { examId, place: 2, text: 'a word' }, NINE + 2 * MINUTE))
    const grading = await phase(viewer, examId, 'grading')
    expect(grading).toMatchObject({ left: 2, answers: [{ place: 2, text: 'a word' }] })
    expect(await gradeAnswer(viewer, { examId, place: 0, grade: 1 })).toMatchObject({ ok: false })
    done(await gradeAnswer(viewer, { examId, place: 2, grade: 2 }))
    done(await finishExam(viewer, { examId }, NINE + 3 * MINUTE))
    expect(await logRows(viewer)).toHaveLength(before + 1)
    expect((await phase(viewer, examId, 'finished')).left.map(({ place }) => place)).toEqual([0, 1])
  })

  it('ends at its time: what comes later was written at its last moment', async () => {
    const { viewer, examId } = await threeCards()
    done(await leaveQuestion(viewer, { examId, place: 0, text: 'late', as: 'answered' }, NINE + 25 * MINUTE))
    const grading = await phase(viewer, examId, 'grading')
    expect(grading.answers).toMatchObject([{ place: 0, text: 'late' }])
    done(await gradeAnswer(viewer, { examId, place: 0, grade: 3 }))
    done(await finishExam(viewer, { examId }, NINE + 26 * MINUTE))
    expect((await logRows(viewer)).at(-1)).toMatchObject({ at: new Date(NINE + 20 * MINUTE) })
  })

  it('goes on without a card that was deleted meanwhile', async () => {
    const { viewer, examId, cardIds } = await threeCards()
    await database.query(
      'UPDATE notes SET deleted_at = now() WHERE id = (SELECT note_id FROM cards WHERE id = $1)',
      [cardIds[0]],
    )
    expect(await phase(viewer, examId, 'writing')).toMatchObject({ total: 2, asked: { place: 1 } })
    await answerAll(viewer, examId, NINE + MINUTE)
    expect(await phase(viewer, examId, 'writing')).toMatchObject({ answered: 2, asked: null })
  })

  it('leaves nothing behind when it is dropped, and can’t be dropped once it is finished', async () => {
    const { viewer, examId } = await threeCards()
    const before = await logRows(viewer)
    done(await leaveQuestion(viewer, { examId, place: 0, text: 'gone', as: 'answered' }, NINE + MINUTE))
    done(await dropExam(viewer, { examId }))
    expect(await placesOf(viewer, examId)).toEqual([])
    expect(await logRows(viewer)).toEqual(before)
    const other = await threeCards()
    done(await handInExam(other.viewer, { examId: other.examId, place: 0, text: '' }, NINE + MINUTE))
    done(await finishExam(other.viewer, { examId: other.examId }, NINE + MINUTE))
    expect(await dropExam(other.viewer, { examId: other.examId })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  it('is nobody else’s to see, answer, grade, finish or drop', async () => {
    const { viewer, deckId, examId } = await threeCards()
    const intruder = await openLearner()
    const before = await placesOf(viewer, examId)
    const notFound = { ok: false, error: { code: 'not-found' } }
    expect(await readExam(intruder, examId, NINE)).toBeNull()
    expect(await leaveQuestion(intruder, { examId, place: 0, text: 'x', as: 'answered' }, NINE)).toEqual(
      notFound,
    )
    expect(await handInExam(intruder, { examId, place: 0, text: 'x' }, NINE)).toEqual(notFound)
    expect(await gradeAnswer(intruder, { examId, place: 0, grade: 3 })).toEqual(notFound)
    expect(await finishExam(intruder, { examId }, NINE)).toEqual(notFound)
    expect(await dropExam(intruder, { examId })).toEqual(notFound)
    const stolen = { examId: uuidv7(), subject: { deckId }, questions: 5, minutes: 10 }
    expect(await startExam(intruder, stolen, NINE)).toEqual(notFound)
    expect(await placesOf(viewer, examId)).toEqual(before)
  })
})
