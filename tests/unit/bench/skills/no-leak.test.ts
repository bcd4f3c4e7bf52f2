import { describe, expect, it } from 'vitest'
import { predictionsOf } from '@/bench/skills/evaluate'
import type { LoggedStep } from '@/bench/skills/log'
import { MODELS } from '@/bench/skills/models'
import { SkillFollower } from '@/bench/skills/models/skill-follower'
import { prepareSkillLog, type PreparedSkillLog } from '@/bench/skills/protocol'
import { smallClass } from './made-class'

const lines = smallClass()
const prepared = prepareSkillLog(lines)
const student = 'student 2'
const own = lines.filter(({ studentId }) => studentId === student)
/** The line from which on everything is changed, and its moment. */
const PLACE = 35
const from = own[PLACE]?.stampedAt ?? NaN
const stepsOf = ({ students }: PreparedSkillLog) =>
  students.find(({ studentId }) => studentId === student)?.actions.flat() ?? []
/** How many of the student's steps come before it: some lines are second attempts. */
const BEFORE = stepsOf(prepared).findIndex(({ stampedAt }) => stampedAt === from)

const isLater = ({ studentId, stampedAt }: LoggedStep) => studentId === student && stampedAt >= from

/** Contrary outcomes, other hints, other durations. */
const contrary = lines.map((line) =>
  isLater(line) ? { ...line, isRight: !line.isRight, hints: 9 - line.hints, durationMs: 123_456 } : line,
)
/** All but the line itself in another order: their moments are dealt out from the last to the first. */
const later = own.slice(PLACE + 1)
const moments = later.map(({ stampedAt }) => stampedAt).toReversed()
const reordered = lines.map((line) => {
  const place = later.indexOf(line)
  return place < 0 ? line : { ...line, stampedAt: moments[place] ?? NaN }
})
/** A slow answer, in a log that stamps answers: it and all that follows is stamped later. */
const slow = lines.map((line) =>
  isLater(line) ? { ...line, stampedAt: line.stampedAt + 200_000, durationMs: 260_000 } : line,
)

const changes = [
  ['contrary, hinted and slow', contrary],
  ['in another order', reordered],
  ['stamped later', slow],
] as const

/** Predictions of the student's first steps, the changed one included. */
const firstOnes = (log: PreparedSkillLog, predictions: Float64Array): number[] =>
  stepsOf(log)
    .slice(0, BEFORE + 1)
    .map(({ index }) => predictions[index] ?? NaN)

it('is about a step in the middle of a student’s log', () => {
  expect(BEFORE).toBeGreaterThan(20)
})

describe.each(MODELS.map((model) => [model.name, model] as const))('%s', (_, model) => {
  const before = predictionsOf(model, prepared)

  it('gives each step a probability, the same each time', () => {
    expect(before.every((p) => p > 0 && p < 1)).toBe(true)
    expect(predictionsOf(model, prepared)).toEqual(before)
  })

  it.each(changes)('predicts the same where the step itself and what follows are %s', (_, changed) => {
    const log = prepareSkillLog(changed)
    expect(firstOnes(log, predictionsOf(model, log))).toEqual(firstOnes(prepared, before))
  })

  it('notices such a change once it is over', () => {
    expect(predictionsOf(model, prepareSkillLog(contrary))).not.toEqual(before)
  })
})

describe('the features of a step', () => {
  const describedOnes = (changed: readonly LoggedStep[]) => {
    const follower = new SkillFollower()
    const { students } = prepareSkillLog(changed.filter(({ studentId }) => studentId === student))
    const described: number[][] = []
    for (const action of students[0]?.actions ?? []) {
      described.push(...follower.describe(action).map((x) => [...x]))
      follower.learn(action)
    }
    return described.slice(0, BEFORE + 1)
  }

  it.each(changes)('are the same to the last bit where it and what follows are %s', (_, changed) => {
    expect(describedOnes(changed)).toEqual(describedOnes(lines))
  })
})

describe('one answer logged as several lines', () => {
  const twins = own.map((line, index) =>
    index === PLACE ? { ...line, stepId: 'twin', stampedAt: (own[PLACE - 1]?.stampedAt ?? NaN) + 400 } : line,
  )
  const predictedTwin = (isRight: boolean) => {
    const changed = twins.map((line, index) => (index === PLACE - 1 ? { ...line, isRight } : line))
    const problemId = changed[PLACE]?.problemId ?? ''
    const together = changed.map((line, index) => (index === PLACE - 1 ? { ...line, problemId } : line))
    const log = prepareSkillLog(together)
    const twin = log.steps.find(({ stepId }) => stepId === 'twin')
    const ours = MODELS[1] ?? never()
    return predictionsOf(ours, log)[twin?.index ?? NaN]
  }

  it('says nothing of itself from one line to the next', () => {
    expect(predictedTwin(true)).toBe(predictedTwin(false))
  })
})

function never(): never {
  throw new Error('there is one')
}
