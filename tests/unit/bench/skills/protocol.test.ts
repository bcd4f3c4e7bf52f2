import { describe, expect, it } from 'vitest'
import { prepareSkillLog } from '@/bench/skills/protocol'
import { loggedStep } from './made-class'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (minute: number, stepId = String(minute), problemId = 'p') =>
  loggedStep({ stampedAt: minute * MINUTE, stepId, problemId })

describe('first attempts', () => {
  it('are one for each step of a going through, student by student, in the order of their stamps', () => {
    const { steps, students } = prepareSkillLog([
      at(3, 'b'),
      at(1, 'a'),
      at(2, 'a'),
      loggedStep({ studentId: 't', stampedAt: 0 }),
    ])
    expect(steps.map(({ stepId }) => stepId)).toEqual(['a', 'b', '1'])
    expect(steps.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(students.map(({ studentId }) => studentId)).toEqual(['s', 't'])
  })

  it('come again when another problem or a night came between', () => {
    const log = [at(1, 'a'), at(2, 'a', 'q'), at(3, 'a'), at(3 + 6 * 60, 'a')]
    const { steps } = prepareSkillLog(log)
    expect(steps.map(({ chain }) => chain)).toEqual(['1', '2', '3', '4'])
    expect(steps.map(({ day }) => day)).toEqual([0, 0, 0, 1])
  })

  it('of one problem within a second are one action, whether or not a third line comes later', () => {
    const twin = loggedStep({ stampedAt: MINUTE + 900, stepId: 'twin' })
    const other = loggedStep({ stampedAt: MINUTE + 950, stepId: 'other', problemId: 'q' })
    const { students } = prepareSkillLog([at(1, 'a'), twin, other, at(3)])
    const actions = students[0]?.actions.map((action) => action.map(({ stepId }) => stepId))
    expect(actions).toEqual([['a', 'twin'], ['other'], ['3']])
  })
})

describe('the clock', () => {
  it('has a step shown when the last line was stamped, up to ten minutes', () => {
    const { steps } = prepareSkillLog([at(1), at(4), at(13.9)])
    expect(steps.map(({ shownAt }) => shownAt / MINUTE)).toEqual([1, 1, 4])
  })

  it('rounds longer gaps down to ten minutes times a power of √2', () => {
    const { steps } = prepareSkillLog([at(0), at(10), at(10 + 39), at(49 + 40)])
    const gaps = [10, 10 + 10 * 2 * Math.SQRT2, 49 + 40]
    expect(steps.slice(1).map(({ shownAt }) => shownAt)).toEqual(
      gaps.map((minutes) => Math.round(minutes * MINUTE)),
    )
  })

  it('is not thrown off by a minute that an answer took', () => {
    const [one, other] = [5 * HOUR, 5 * HOUR + MINUTE].map(
      (stampedAt) => prepareSkillLog([at(0), loggedStep({ stampedAt, stepId: 'b' })]).steps[1]?.shownAt,
    )
    expect(one).toBe(other)
  })
})

describe('skills', () => {
  it('where the log names none are the step’s own name', () => {
    const { steps } = prepareSkillLog([loggedStep({ skills: [], stepId: 'done' }), at(2)])
    expect(steps.map(({ skills }) => skills)).toEqual([['step: done'], ['skill: a']])
  })
})
