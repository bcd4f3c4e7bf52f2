import { describe, expect, it } from 'vitest'
import { parseSkillLog } from '@/bench/skills/log'
import { csvOf, loggedStep, smallClass } from './made-class'

const HEADER = 'student_id,problem_id,step_id,skill_ids,time_ms,correct,hints,duration_ms'
const parse = (...lines: readonly string[]) => parseSkillLog([HEADER, ...lines].join('\n'), 'log.csv')

describe('a tutor’s log', () => {
  it('is read line by line, with what is unknown left empty', () => {
    expect(parse('s,p,1,add~~carry~~add,1000,0,2,3500', 's,p,2,,2000.0,1.0,,0')).toEqual([
      loggedStep({ skills: ['add', 'carry'], stampedAt: 1000, isRight: false, hints: 2, durationMs: 3500 }),
      loggedStep({ stepId: '2', skills: [], stampedAt: 2000, durationMs: null }),
    ])
  })

  it('comes back as it was written', () => {
    const steps = smallClass(2, 20)
    expect(parseSkillLog(csvOf(steps), 'log.csv')).toEqual(steps)
  })

  it.each([
    ['s,p,1,a,soon,1,0,5', 'log.csv, line 2, column time_ms: "soon" is not a number.'],
    ['s,p,1,a,1000,2,0,5', 'log.csv, line 2, column correct: "2" is not 0 or 1.'],
    ['s,p,1,a,1000,1,-1,5', 'column hints: "-1" is not between 0 and 10000.'],
    ['s,p,1,a,1000,1,0,x', 'column duration_ms: "x" is not a number.'],
    [',p,1,a,1000,1,0,5', 'column student_id: "" is empty.'],
    ['s,p,1,a,1000,1', 'column hints: the line is too short.'],
    ['s,p,1,a,1000,1,0,5,6', 'it has 9 fields, but the first line has 8.'],
  ])('is refused with the place that is wrong: %s', (line, sentence) =>
    expect(() => parse(line)).toThrow(sentence),
  )

  it('needs its header and at least one step', () => {
    expect(() => parseSkillLog('a,b\n1,2', 'log.csv')).toThrow('the column student_id is missing')
    expect(() => parse()).toThrow('log.csv has a header line but no steps.')
  })
})
