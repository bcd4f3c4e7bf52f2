import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { attemptProblem } from '@/lib/usecases/sleep/attempt-problem'
import { captureProblem } from '@/lib/usecases/sleep/capture-problem'
import { drawTonight } from '@/lib/usecases/sleep/draw-tonight'
import { nightToday } from '@/lib/usecases/sleep/night-today'
import { readMorning } from '@/lib/usecases/sleep/read-morning'
import { readNights } from '@/lib/usecases/sleep/read-nights'
import { readTonight } from '@/lib/usecases/sleep/read-tonight'
import {
  forgetDayRecords,
  forgetNights,
  recordDay,
  saveNightHours,
  setDayRecords,
  setSleepExperiment,
} from '@/lib/usecases/sleep/settings'
import { parkStuck } from '@/lib/usecases/stuck/park'
import { stuckToday } from '@/lib/usecases/stuck/read'
import { studyDay, usualClock } from '@/lib/scheduling'
import type { Viewer } from '@/lib/contracts/viewer'
import { done, MINUTE } from '../../support/focus'
import { openLearner } from '../../support/learners'
import { nightRows, prime, stateOf, triedQuestion } from '../../support/nights'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const TEN = Date.UTC(2027, 1, 1, 22)
const SEVEN = TEN + 9 * HOUR

const heads = () => 0.1
const tails = () => 0.9

async function openTrying(): Promise<Viewer> {
  const viewer = await openLearner()
  await setSleepExperiment(viewer, { isOn: true })
  await triedQuestion(viewer, TEN - 5 * HOUR)
  return viewer
}

describe('the draw of a night', () => {
  it('chooses first, then draws, and keeps both', async () => {
    const viewer = await openTrying()
    expect(await readTonight(viewer, TEN)).toMatchObject({ state: { kind: 'undrawn' } })
    const { title } = stateOf(done(await drawTonight(viewer, TEN, heads)), 'drawn')
    expect(title).toBe('Why two terms, not one?')
    expect(await nightRows(viewer)).toMatchObject([{ drawn_primed: true, events: ['offered'] }])
  })

  it('shows nothing on a night without, and does not say which kind of night it is', async () => {
    const viewer = await openTrying()
    const control = done(await drawTonight(viewer, TEN, tails))
    expect(control.state).toEqual({ kind: 'nothing' })
    expect(await nightRows(viewer)).toMatchObject([{ drawn_primed: false, events: ['offered', 'withheld'] }])
    const without = await openLearner()
    await setSleepExperiment(without, { isOn: true })
    expect(done(await drawTonight(without, TEN, tails)).state).toEqual(control.state)
    expect(await nightRows(without)).toEqual([])
  })

  it('is never made again, however often and on however many devices it is asked for', async () => {
    const viewer = await openTrying()
    await Promise.all([1, 2, 3].map(() => drawTonight(viewer, TEN, tails)))
    await triedQuestion(viewer, TEN + MINUTE)
    expect(done(await drawTonight(viewer, TEN + HOUR, heads)).state).toEqual({ kind: 'nothing' })
    expect(await nightRows(viewer)).toHaveLength(1)
  })

  it('waits for the evening of the learner', async () => {
    const viewer = await openTrying()
    await saveNightHours(viewer, { bedtime: 22 * 60 + 30, wake: 7 * 60 })
    const early = Date.UTC(2027, 1, 1, 19, 29)
    expect(done(await drawTonight(viewer, early, heads)).state).toEqual({
      kind: 'early',
      begins: 19 * 60 + 30,
    })
    expect(await nightRows(viewer)).toEqual([])
    done(await drawTonight(viewer, early + MINUTE, heads))
    expect(await nightRows(viewer)).toHaveLength(1)
  })

  it('is not made without consent; consent taken back withholds nothing', async () => {
    const viewer = await openTrying()
    done(await drawTonight(viewer, TEN, tails))
    await setSleepExperiment(viewer, { isOn: false })
    expect(stateOf(await readTonight(viewer, TEN), 'offer').chosen).not.toBeNull()
    const other = await openLearner()
    await triedQuestion(other, TEN - HOUR)
    expect(done(await drawTonight(other, TEN, tails)).state).toMatchObject({ kind: 'offer' })
    expect(await nightRows(other)).toEqual([])
  })

  it('is not made for a night that has a problem already, and lets the learner write one beside it', async () => {
    const viewer = await openTrying()
    await prime(viewer, TEN)
    done(await drawTonight(viewer, TEN, tails))
    expect(await nightRows(viewer)).toMatchObject([{ source: 'written', drawn_primed: null }])
    const other = await openTrying()
    done(await drawTonight(other, TEN, tails))
    await prime(other, TEN + 1)
    expect(await nightRows(other)).toMatchObject([{ drawn_primed: false }, { source: 'written' }])
  })
})

describe('the morning after a draw', () => {
  it.each([
    ['looked at', heads],
    ['not looked at', tails],
  ])('asks what came before the problem is named, where it was %s', async (_, random) => {
    const viewer = await openTrying()
    done(await drawTonight(viewer, TEN, random))
    const [night] = (await nightToday(viewer, SEVEN)).waiting
    expect(night).toMatchObject({ title: null, status: 'slept' })
    const problemId = night?.problemId ?? ''
    const before = await readMorning(viewer, SEVEN, null)
    expect(before).toMatchObject({ question: null, problem: { title: null, stuck: null } })
    expect(JSON.stringify([before, await readNights(viewer, SEVEN)])).not.toContain('two terms')
    const after = done(await captureProblem(viewer, { problemId, capture: 'nothing', text: '' }, SEVEN))
    expect(after.problem?.title).toBe('Why two terms, not one?')
    expect(after.question).not.toBeNull()
  })

  it('comes for a problem that was drawn to be looked at and was not: it stays in its arm', async () => {
    const viewer = await openTrying()
    done(await drawTonight(viewer, TEN, heads))
    const problemId = (await nightToday(viewer, SEVEN)).waiting[0]?.problemId ?? ''
    done(await attemptProblem(viewer, { problemId, text: 'x', grade: 1 }, SEVEN))
    expect((await readNights(viewer, SEVEN)).experiment.primed).toEqual({
      solved: 0,
      attempted: 1,
      unattempted: 0,
    })
  })
})

describe('what the nights show', () => {
  it('counts first attempts within a day by arm, the learner’s own apart, and what was not tried as such', async () => {
    const viewer = await openTrying()
    done(await drawTonight(viewer, TEN, heads))
    const drawn = (await nightToday(viewer, SEVEN)).waiting[0]?.problemId ?? ''
    done(await attemptProblem(viewer, { problemId: drawn, text: 'x', grade: 4 }, SEVEN))
    await triedQuestion(viewer, TEN + DAY - HOUR, { front: 'Another?' })
    done(await drawTonight(viewer, TEN + DAY, tails))
    const written = await prime(viewer, TEN + DAY)
    done(await attemptProblem(viewer, { problemId: written, text: 'x', grade: 2 }, SEVEN + DAY))
    const soon = await readNights(viewer, SEVEN + DAY)
    expect(soon).toMatchObject({ pending: 1, experiment: { difference: null, canTell: false } })
    expect(soon.written).toEqual({ solved: 0, attempted: 1, unattempted: 0 })
    const late = await readNights(viewer, SEVEN + 3 * DAY)
    expect(late.pending).toBe(0)
    expect(late.experiment).toMatchObject({
      primed: { solved: 1, attempted: 1, unattempted: 0 },
      control: { solved: 0, attempted: 0, unattempted: 1 },
    })
  })

  it('are gone when they are deleted, those of nobody else', async () => {
    const [viewer, other] = [await openTrying(), await openLearner()]
    done(await drawTonight(viewer, TEN, heads))
    await prime(other, TEN)
    const about = { kind: 'own', title: 'The proof' } as const
    done(await parkStuck(viewer, { stuckId: uuidv7(), about, stuck: 'here', again: 20 }, TEN))
    await forgetNights(viewer)
    expect(await nightRows(viewer)).toEqual([])
    expect((await stuckToday(viewer, TEN + DAY)).due).toEqual([])
    expect(await nightRows(other)).toHaveLength(1)
  })
})

describe('hours of sleep and exercise', () => {
  const today = studyDay(SEVEN, usualClock('UTC'))

  it('are kept with consent only, each with its own', async () => {
    const viewer = await openLearner()
    const given = { record: 'sleep', day: today, minutes: 450 } as const
    expect(await recordDay(viewer, given, SEVEN)).toEqual({ ok: false, error: { code: 'no-consent' } })
    await setDayRecords(viewer, { record: 'sleep', isOn: true })
    done(await recordDay(viewer, given, SEVEN))
    expect(await recordDay(viewer, { ...given, record: 'exercise' }, SEVEN)).toMatchObject({ ok: false })
    const { days, records } = await readNights(viewer, SEVEN)
    expect(records).toMatchObject({ keepsSleep: true, sleepMinutes: 450, keepsExercise: false })
    expect(days).toEqual([{ day: today, sleepMinutes: 450, exerciseMinutes: null, answers: 0, recalled: 0 }])
    await setDayRecords(viewer, { record: 'sleep', isOn: false })
    expect(await readNights(viewer, SEVEN)).toMatchObject({ days: [], records: { sleepMinutes: null } })
  })

  it('are corrected by typing them again, and never kept for a day to come', async () => {
    const viewer = await openLearner()
    await setDayRecords(viewer, { record: 'sleep', isOn: true })
    for (const minutes of [450, 420]) {
      done(await recordDay(viewer, { record: 'sleep', day: today, minutes }, SEVEN))
    }
    const wrong = { record: 'sleep', day: today + 1, minutes: 450 } as const
    expect(await recordDay(viewer, wrong, SEVEN)).toMatchObject({ error: { code: 'not-now' } })
    expect((await readNights(viewer, SEVEN)).days).toMatchObject([{ day: today, sleepMinutes: 420 }])
  })

  it('are deleted one kind at a time', async () => {
    const viewer = await openLearner()
    for (const record of ['sleep', 'exercise'] as const) {
      await setDayRecords(viewer, { record, isOn: true })
      done(await recordDay(viewer, { record, day: today, minutes: 60 }, SEVEN))
    }
    await forgetDayRecords(viewer, { records: 'sleep' })
    expect((await readNights(viewer, SEVEN)).days).toMatchObject([
      { sleepMinutes: null, exerciseMinutes: 60 },
    ])
    await forgetDayRecords(viewer, { records: 'exercise' })
    const { rows } = await database.query('SELECT 1 FROM day_records WHERE user_id = $1', [viewer.userId])
    expect(rows).toEqual([])
  })
})
