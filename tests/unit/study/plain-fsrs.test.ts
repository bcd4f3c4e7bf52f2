import { describe, expect, it } from 'vitest'
import { traceOf } from '@/components/study/figures'
import { grade, resume, reveal, type StudyState } from '@/components/study/machine'
import { summaryOf } from '@/components/study/summary'
import {
  newLearner,
  plainIntervalDays,
  retrievability,
  fuzzOf,
  noLoad,
  nextTrace,
  storedLearner,
  type Scheduler,
} from '@/lib/scheduling'
import { surprisePoints } from '@/lib/words/format'
import { idOf, MORNING, reviewCard, sittingOf, TODAY } from '../../support/sitting-fixture'

const DAYS_AGO = 10
const STABILITY = 30
const RETENTION = 0.9
const R = retrievability({ stability: STABILITY, difficulty: 5 }, DAYS_AGO)

/** A sitting of one card that was missed, and how it stands then. */
function missed(scheduler: Scheduler, largeSurprise = 101): StudyState {
  const card = reviewCard(1, { daysAgo: DAYS_AGO, stability: STABILITY })
  const learner = storedLearner({ ...newLearner(), scheduler })
  const usual = sittingOf([card])
  const sitting = sittingOf([card], { learner, settings: { ...usual.settings, largeSurprise } })
  const graded = grade(reveal(resume(sitting, [], null, MORNING)), 1, {
    eventId: idOf('ee', 1),
    at: MORNING + 5000,
  })
  if (graded === null) throw new Error('the press was refused')
  return graded.state
}

const pointsBy = (scheduler: Scheduler) => traceOf(missed(scheduler))[0] ?? 0

describe('a sitting by plain FSRS-6', () => {
  it('keeps and shows FSRS-6’s prediction, without a band', () => {
    const [step] = missed('fsrs-6').run.steps
    expect(step).toMatchObject({ served: { value: R, low: null, high: null } })
    expect(pointsBy('fsrs-6')).toBe(surprisePoints(R, false))
    expect(pointsBy('value-function')).not.toBe(pointsBy('fsrs-6'))
  })

  it('holds a surprise by FSRS-6’s points', () => {
    const points = Math.abs(pointsBy('fsrs-6'))
    expect(missed('fsrs-6', points).scene.kind).toBe('surprise')
    expect(missed('fsrs-6', points + 1).scene.kind).toBe('question')
  })

  it('adds up by it at the end', () => {
    const { sitting, run } = missed('fsrs-6')
    const kept = { request: {}, sitting, clockOffset: 0, endedAt: null }
    expect(summaryOf({ kept, steps: run.steps, scene: null })).toMatchObject({ expected: R, predicted: 1 })
  })

  it('plans the date FSRS-6 gives', () => {
    const [step] = missed('fsrs-6').run.steps
    const days = plainIntervalDays({
      trace: nextTrace({ stability: STABILITY, difficulty: 5 }, DAYS_AGO, false, 3),
      retention: RETENTION,
      atMost: Infinity,
      fuzz: fuzzOf(idOf('cccc', 1), 4),
      studyDay: TODAY,
      load: noLoad,
    })
    expect(step).toMatchObject({ plannedDay: TODAY + days })
  })

  it('teaches the value function what it would have learned otherwise', () => {
    expect(missed('fsrs-6').run.learner.model).toEqual(missed('value-function').run.learner.model)
  })
})
