import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { settings } from '@/lib/data/learners'
import { keepThought } from '@/lib/usecases/keep-thought'
import { readPlan } from '@/lib/usecases/plan/read-plan'
import { saveSettings } from '@/lib/usecases/save-settings'
import { attemptProblem } from '@/lib/usecases/sleep/attempt-problem'
import { captureProblem } from '@/lib/usecases/sleep/capture-problem'
import { keepInsight } from '@/lib/usecases/sleep/keep-insight'
import { letProblemGo } from '@/lib/usecases/sleep/let-problem-go'
import { nightToday } from '@/lib/usecases/sleep/night-today'
import { putOffMorning } from '@/lib/usecases/sleep/put-off-morning'
import { readMorning } from '@/lib/usecases/sleep/read-morning'
import { done, MINUTE } from '../../support/focus'
import { openLearner } from '../../support/learners'
import { nightRows, prime, triedQuestion } from '../../support/nights'

const HOUR = 60 * MINUTE
const TEN = Date.UTC(2027, 1, 1, 22)
const SEVEN = TEN + 9 * HOUR
const DAY = 24 * HOUR
const notFound = { ok: false, error: { code: 'not-found' } }

describe('the first page of the morning', () => {
  it('asks what came, once, until noon; the problem waits on', async () => {
    const viewer = await openLearner()
    await prime(viewer, TEN)
    expect(await nightToday(viewer, TEN)).toMatchObject({ asksFirst: false, isPrimed: true, waiting: [] })
    expect(await nightToday(viewer, SEVEN)).toMatchObject({ asksFirst: true, waiting: [{ status: 'slept' }] })
    expect(await nightToday(viewer, TEN + 14 * HOUR)).toMatchObject({ asksFirst: false })
    done(await putOffMorning(viewer, SEVEN))
    const after = await nightToday(viewer, SEVEN + 1)
    expect(after).toMatchObject({
      asksFirst: false,
      waiting: [{ status: 'slept', title: 'Why does it fail?' }],
    })
  })

  it('asks about nothing where no problem was set', async () => {
    const viewer = await openLearner()
    expect(await nightToday(viewer, SEVEN)).toMatchObject({ asksFirst: false, waiting: [] })
    expect(await readMorning(viewer, SEVEN, null)).toMatchObject({ problem: null, waiting: [] })
  })

  it('skipped for days loses nothing: the latest night is shown, the others wait', async () => {
    const viewer = await openLearner()
    const first = await prime(viewer, TEN)
    const second = await prime(viewer, TEN + DAY)
    const { problem, waiting } = await readMorning(viewer, SEVEN + 6 * DAY, null)
    expect(problem).toMatchObject({ problemId: second, status: 'slept', stuck: 'right here' })
    expect(waiting.map(({ problemId }) => problemId)).toEqual([first])
    expect(await nightToday(viewer, SEVEN + 6 * DAY)).toMatchObject({ asksFirst: false })
  })

  it('shows nothing of a problem that is set for the night to come', async () => {
    const viewer = await openLearner()
    const problemId = await prime(viewer, TEN)
    expect(await readMorning(viewer, TEN + MINUTE, problemId)).toMatchObject({ problem: null })
  })
})

describe('what came', () => {
  it('is kept as it was written, and twice by the same press once', async () => {
    const viewer = await openLearner()
    const problemId = await prime(viewer, TEN)
    const given = { problemId, capture: 'dream', text: 'a bridge' } as const
    const { problem } = done(await captureProblem(viewer, given, SEVEN))
    expect(problem).toMatchObject({ status: 'captured', capture: 'dream', captured: 'a bridge' })
    done(await captureProblem(viewer, given, SEVEN + 1))
    expect(await nightRows(viewer)).toMatchObject([{ events: ['offered', 'primed', 'captured'] }])
    expect(await captureProblem(viewer, { ...given, text: 'another' }, SEVEN + 2)).toEqual({
      ok: false,
      error: { code: 'not-now' },
    })
  })

  it('of nothing has no words', async () => {
    const viewer = await openLearner()
    const problemId = await prime(viewer, TEN)
    const given = { problemId, capture: 'nothing', text: 'left over' } as const
    expect(done(await captureProblem(viewer, given, SEVEN)).problem).toMatchObject({ captured: '' })
  })

  it('is asked for after the night and not before', async () => {
    const viewer = await openLearner()
    const problemId = await prime(viewer, TEN)
    const given = { problemId, capture: 'idea', text: '' } as const
    const notNow = { ok: false, error: { code: 'not-now' } }
    expect(await captureProblem(viewer, given, TEN + 5 * HOUR + 59 * MINUTE)).toEqual(notNow)
    done(await captureProblem(viewer, given, TEN + 6 * HOUR))
  })

  it('by a learner who flew west in the night waits for the morning of the place they woke in', async () => {
    const viewer = await openLearner('Europe/Berlin')
    const problemId = await prime(viewer, TEN)
    await saveSettings(viewer, { ...(await settings(viewer)), zone: 'America/Los_Angeles' }, TEN + HOUR)
    const given = { problemId, capture: 'idea', text: '' } as const
    expect(await captureProblem(viewer, given, SEVEN)).toMatchObject({ error: { code: 'not-now' } })
    done(await captureProblem(viewer, given, SEVEN + 9 * HOUR))
  })

  it.each([
    ['begins', Date.UTC(2027, 2, 27, 22), Date.UTC(2027, 2, 28, 2)],
    ['ends', Date.UTC(2027, 9, 30, 22), Date.UTC(2027, 9, 31, 3)],
  ])('on the night daylight saving %s is asked for from four by the clock on', async (_, evening, four) => {
    const viewer = await openLearner('Europe/Berlin')
    const problemId = await prime(viewer, evening)
    const given = { problemId, capture: 'idea', text: '' } as const
    expect(await captureProblem(viewer, given, four - 1)).toMatchObject({ error: { code: 'not-now' } })
    done(await captureProblem(viewer, given, four))
  })
})

describe('the attempt', () => {
  it('that solves it ends it; one that does not leaves it open for another', async () => {
    const viewer = await openLearner()
    const problemId = await prime(viewer, TEN)
    const attempt = (grade: 2 | 4, at: number) =>
      attemptProblem(viewer, { problemId, text: `try ${grade}`, grade }, at)
    expect(done(await attempt(2, SEVEN)).problem).toMatchObject({ status: 'open' })
    expect(done(await attempt(4, SEVEN + 1)).problem).toMatchObject({
      status: 'solved',
      attempts: [{ grade: 2 }, { grade: 4 }],
    })
    expect(await attempt(2, SEVEN + 2)).toEqual({ ok: false, error: { code: 'not-now' } })
  })

  it('at a question is kept with the question too, once', async () => {
    const viewer = await openLearner()
    const noteId = await triedQuestion(viewer, TEN - HOUR)
    const problemId = await prime(viewer, TEN, { kind: 'question', noteId })
    expect((await readMorning(viewer, SEVEN, problemId)).question).not.toBeNull()
    const given = { problemId, text: 'both change', grade: 4 } as const
    done(await attemptProblem(viewer, given, SEVEN))
    done(await attemptProblem(viewer, given, SEVEN + 1))
    const { rows } = await database.query(
      'SELECT text FROM recall_attempts WHERE note_id = $1 AND grade = 4',
      [noteId],
    )
    expect(rows).toEqual([{ text: 'both change' }])
  })

  it('on the page of the question counts as the attempt after its night', async () => {
    const viewer = await openLearner()
    const noteId = await triedQuestion(viewer, TEN - HOUR)
    const problemId = await prime(viewer, TEN, { kind: 'question', noteId })
    done(await keepThought(viewer, { noteId, text: 'before the night', grade: 4 }, TEN + MINUTE))
    done(await keepThought(viewer, { noteId, text: 'both change', grade: 4 }, SEVEN))
    const { problem } = await readMorning(viewer, SEVEN + 1, problemId)
    expect(problem).toMatchObject({ status: 'solved', attempts: [{ text: 'both change' }] })
  })
})

describe('an insight', () => {
  async function solved() {
    const viewer = await openLearner()
    const noteId = await triedQuestion(viewer, TEN - HOUR)
    const problemId = await prime(viewer, TEN, { kind: 'question', noteId })
    done(await attemptProblem(viewer, { problemId, text: 'both change', grade: 4 }, SEVEN))
    return { viewer, noteId, problemId }
  }

  it('becomes a card in the deck of its question, once', async () => {
    const { viewer, noteId: questionId, problemId } = await solved()
    const both = await Promise.all([1, 2].map(() => keepInsight(viewer, { problemId, as: 'card' }, SEVEN)))
    const [kept, again] = both.map(done)
    expect(again).toEqual(kept)
    const noteId = kept?.kind === 'note' ? kept.noteId : ''
    const { rows } = await database.query(
      `SELECT n.kind, n.fields->>'front' AS front, n.fields->>'back' AS back, n.deck_id = q.deck_id AS beside,
         (SELECT count(*)::int FROM card_states s WHERE s.note_id = n.id) AS cards
       FROM notes n JOIN notes q ON q.id = $2 WHERE n.id = $1`,
      [noteId, questionId],
    )
    expect(rows).toEqual([
      { kind: 'basic', front: 'Why two terms, not one?', back: 'both change', beside: true, cards: 1 },
    ])
  })

  it('becomes a note in a deck for what came, which a second one shares', async () => {
    const viewer = await openLearner()
    for (const [place, title] of ['One?', 'Two?'].entries()) {
      const at = TEN + place * DAY
      const problemId = await prime(viewer, at, { kind: 'written', title, criterion: '' })
      done(await captureProblem(viewer, { problemId, capture: 'idea', text: `idea ${place}` }, at + 9 * HOUR))
      const kept = done(await keepInsight(viewer, { problemId, as: 'note' }, at + 9 * HOUR))
      expect(kept).toMatchObject({ kind: 'note', isNew: true })
    }
    const { rows } = await database.query(
      `SELECT d.name, n.kind, n.fields->>'front' AS front FROM notes n JOIN decks d ON d.id = n.deck_id
       WHERE n.user_id = $1 ORDER BY n.created_at`,
      [viewer.userId],
    )
    expect(rows).toEqual([
      { name: 'From the night', kind: 'question', front: 'One?' },
      { name: 'From the night', kind: 'question', front: 'Two?' },
    ])
  })

  it('becomes a line of today’s list, once, as time spent on it', async () => {
    const { viewer, problemId } = await solved()
    for (const at of [SEVEN, SEVEN + 1]) {
      expect(done(await keepInsight(viewer, { problemId, as: 'plan' }, at))).toEqual({ kind: 'plan' })
    }
    const { items } = await readPlan(viewer, 'today', SEVEN)
    expect(items).toMatchObject([{ process: 'Work on: Why two terms, not one?', minutes: 10, place: 0 }])
  })

  it('of nothing written is none', async () => {
    const viewer = await openLearner()
    const problemId = await prime(viewer, TEN)
    done(await captureProblem(viewer, { problemId, capture: 'nothing', text: '' }, SEVEN))
    expect(await keepInsight(viewer, { problemId, as: 'card' }, SEVEN)).toEqual({
      ok: false,
      error: { code: 'empty' },
    })
  })
})

describe('a night', () => {
  it('can’t be seen or changed by another learner who knows its id', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const problemId = await prime(viewer, TEN)
    const before = await nightRows(viewer)
    expect(await captureProblem(intruder, { problemId, capture: 'idea', text: 'x' }, SEVEN)).toEqual(notFound)
    expect(await attemptProblem(intruder, { problemId, text: 'x', grade: 4 }, SEVEN)).toEqual(notFound)
    expect(await letProblemGo(intruder, problemId, SEVEN)).toEqual(notFound)
    expect(await keepInsight(intruder, { problemId, as: 'card' }, SEVEN)).toEqual(notFound)
    expect(await readMorning(intruder, SEVEN, problemId)).toMatchObject({ problem: null })
    expect(await nightRows(viewer)).toEqual(before)
  })

  it('goes with its account', async () => {
    const viewer = await openLearner()
    await prime(viewer, TEN)
    await database.query('DELETE FROM users WHERE id = $1', [viewer.userId])
    expect(await nightRows(viewer)).toEqual([])
  })
})
