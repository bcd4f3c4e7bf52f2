import { describe, expect, it } from 'vitest'
import { newPractice, questionOf, replayPractice, skillValue } from '@/lib/practice/state/practice-state'
import { predictStep } from '@/lib/practice/skills/skill-model'
import { applied, attemptEvent, shownStep } from '../../../support/practice-events'

const TODAY = attemptEvent().shownDay
const shownNow = { at: attemptEvent().shownAt, day: TODAY }

describe('a first attempt that was right', () => {
  const { state, served, deltas } = applied(attemptEvent())

  it('is served with what was predicted before it, and the surprise', () => {
    const prediction = predictStep(newPractice().model, questionOf(attemptEvent(), shownStep()), shownNow)
    expect(served).toEqual({ prediction, delta: 1 - prediction.value })
    expect(deltas).toEqual([])
  })

  it('raises what is expected of the skill', () => {
    const before = skillValue(newPractice().model, 'sums', shownNow).value
    expect(skillValue(state.model, 'sums', shownNow).value).toBeGreaterThan(before)
  })

  it('is remembered of the skill, and as a prediction that was met', () => {
    expect(state.standings.sums).toMatchObject({
      rights: [{ day: TODAY, problemId: 'p' }],
      lastRight: true,
      attempts: 1,
      lastDay: TODAY,
    })
    expect(state.met).toEqual([{ value: served?.prediction.value, right: true }])
    expect(state.metDay).toBe(TODAY)
  })
})

describe('a first attempt that was missed', () => {
  const { state, served } = applied(attemptEvent({ isRight: false }))

  it('has a surprise below nothing, and lowers what is expected', () => {
    expect(served?.delta).toBe(-(served?.prediction.value ?? 0))
    const before = skillValue(newPractice().model, 'sums', shownNow).value
    expect(skillValue(state.model, 'sums', shownNow).value).toBeLessThan(before)
  })

  it('is no evidence of mastery', () => {
    expect(state.standings.sums).toMatchObject({ rights: [], lastRight: false, chunkedOn: null })
    expect(state.met).toMatchObject([{ right: false }])
  })
})

describe('a first attempt with help', () => {
  it.each([
    ['on the screen', { shown: 1 }],
    ['that was opened', { opened: 2 }],
  ] as const)('%s has a prediction and no surprise, and moves no weight', (_, help) => {
    const { state, served } = applied(attemptEvent(help))
    expect(served?.prediction.value).toBeGreaterThan(0)
    expect(served?.delta).toBeNull()
    const [before, after] = [newPractice().model, state.model]
    expect([...after.belief.mean.slice(0, before.belief.mean.length)]).toEqual([...before.belief.mean])
    expect(state.met).toEqual([])
    expect(state.standings.sums).toMatchObject({ attempts: 1, rights: [], recent: [] })
  })
})

describe('nothing is learned from', () => {
  const before = applied(attemptEvent()).state

  it.each([
    ['a second attempt', attemptEvent({ isFirst: false })],
    ['a step gone through for practice', attemptEvent({ isPractice: true })],
    ['help that is opened', { ...attemptEvent(), kind: 'hint', level: 1 } as const],
    ['the end of a problem', { ...attemptEvent(), kind: 'end', how: 'done' } as const],
    ['an attempt at no step', attemptEvent({ steps: [] })],
  ])('%s', (_, event) => {
    const { state, served } = applied(attemptEvent(), event)
    expect(state).toEqual(before)
    expect(served).toBeNull()
  })
})

describe('predictions that were met', () => {
  it('are remembered five at most', () => {
    const log = Array.from({ length: 7 }, (_, index) => attemptEvent({ isRight: index !== 3 }))
    expect(replayPractice(log).met.map(({ right }) => right)).toEqual([true, false, true, true, true])
  })

  it('are those of the last day alone', () => {
    const { met, metDay } = replayPractice([attemptEvent(), attemptEvent(), attemptEvent({}, 1)])
    expect(met).toHaveLength(1)
    expect(metDay).toBe(TODAY + 1)
  })
})

it('every skill of a step is said to have been met', () => {
  const { standings } = applied(attemptEvent({ steps: [shownStep({ skills: ['sums', 'areas'] })] })).state
  expect(Object.keys(standings)).toEqual(['sums', 'areas'])
})

it('what a skill builds on counts as exercised in part, and as nothing else', () => {
  const first = attemptEvent({ steps: [shownStep({ skills: ['areas'] })] })
  const later = attemptEvent(
    { steps: [shownStep({ skills: ['sums'], refreshes: ['areas', 'never met'] })] },
    10,
  )
  const [before, after] = [applied(first).state, applied(first, later).state]
  const exercised = (state: typeof before) => state.model.skills.areas?.exercisedAt ?? 0
  expect(exercised(after) - exercised(before)).toBe((later.shownAt - first.shownAt) / 2)
  expect(after.standings.areas).toEqual(before.standings.areas)
  expect(after.model.skills).not.toHaveProperty('never met')
})

it('a skill got right on day after day in problem after problem is chunked in the end, and a miss takes it back', () => {
  const log = Array.from({ length: 40 }, (_, day) => attemptEvent({ problemId: `p${day % 5}` }, day))
  expect(replayPractice(log.slice(0, 1)).standings.sums?.chunkedOn).toBeNull()
  expect(replayPractice(log).standings.sums?.chunkedOn).not.toBeNull()
  const missed = attemptEvent({ isRight: false }, 41)
  expect(replayPractice([...log, missed]).standings.sums?.chunkedOn).toBeNull()
})
