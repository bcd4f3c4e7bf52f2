import { describe, expect, it } from 'vitest'
import { isAttempt } from '@/lib/practice/answers/verdict'
import type { LineAnswer, LineStage } from '@/lib/practice/problem/answer-spec'
import { calculation, judged } from '../../../support/answers'

const step = (start: string, value: string, stage: LineStage, unknowns = ['x']): LineAnswer => ({
  type: 'line',
  start,
  value,
  unknowns,
  stage,
})
const right = (passes = 0) => ({ outcome: 'right', passes, share: 1 })
const noFurther = (reason: string) => ({ outcome: 'no-further', reason })
const NOT_THE_SAME = { outcome: 'not-yet', reason: { code: 'not-the-same-as-above' } }

const START = '2(x + 3) = 5x - 3'
const EXPANDED = step(START, '2x + 6 = 5x - 3', 'expanded')
const COLLECTED = step(START, '6 = 3x - 3', 'collected')
const ISOLATED = step(START, '9 = 3x', 'isolated')
const SOLVED = step(START, 'x = 3', 'solved')

const written = (spec: LineAnswer, text: string, above: string[] = [], following: LineAnswer[] = []) =>
  judged(spec, text, 'point', calculation(spec, above, following))

describe('a line', () => {
  it.each<[string, LineAnswer, string, object]>([
    ['expanded', EXPANDED, '2x + 6 = 5x - 3', right()],
    ['the other way round', EXPANDED, '5x - 3 = 6 + 2x', right()],
    ['with a mistake', EXPANDED, '2x + 3 = 5x - 3', NOT_THE_SAME],
    ['again', EXPANDED, '(3 + x)*2 = 5x - 3', noFurther('same-line')],
    ['true and no further', EXPANDED, '2(x + 3) + 3 = 5x', noFurther('stage')],
    ['collected', COLLECTED, '6 = 3x - 3', right()],
    ['collected on the left', COLLECTED, '-3x + 6 = -3', right()],
    ['not all of it collected', COLLECTED, '6 = 5x - 2x - 3', noFurther('stage')],
    ['isolated', ISOLATED, '9 = 3x', right()],
    ['isolated, over a number', ISOLATED, '3/2 = x/2', right()],
    ['isolated, before the sum is worked out', ISOLATED, '3x = 6 + 3', noFurther('stage')],
    ['solved', SOLVED, 'x = 3', right()],
    ['solved the other way round', SOLVED, '3 = x', right()],
    ['nearly solved', SOLVED, 'x = 9/3', noFurther('stage')],
  ])('%s', (_, spec, text, verdict) => {
    expect(written(spec, text)).toEqual(verdict)
  })

  it('is held against the line above it, not against the first', () => {
    expect(written(COLLECTED, '3x = 9', ['2x + 6 = 5x - 3'])).toEqual(right())
    expect(written(SOLVED, '9 = 3x', ['9 = 3x'])).toEqual(noFurther('same-line'))
    expect(written(SOLVED, '2x + 6 = 5x - 3', ['2x + 6 = 5x - 3', '9 = 3x'])).toEqual(noFurther('same-line'))
  })

  it('that has come further passes what lies between', () => {
    const following = [COLLECTED, ISOLATED, SOLVED]
    expect(written(EXPANDED, '2x + 6 = 5x - 3', [], following)).toEqual(right(0))
    expect(written(EXPANDED, '6 = 3x - 3', [], following)).toEqual(right(1))
    expect(written(EXPANDED, '9 = 3x', [], following)).toEqual(right(2))
    expect(written(EXPANDED, 'x = 3', [], following)).toEqual(right(3))
  })

  it('of an expression has stages too', () => {
    const start = '(x+1)^2 - 4'
    const expanded = step(start, 'x^2 + 2x - 3', 'expanded')
    const factorised = step(start, '(x+3)(x-1)', 'factorised')
    expect(written(expanded, '= x^2 + 2x - 3', [], [factorised])).toEqual(right(0))
    expect(written(expanded, '(x-1)(x+3)', [], [factorised])).toEqual(right(1))
    expect(written(expanded, 'x^2 + 2x + 1 - 4', [], [factorised])).toEqual(noFurther('stage'))
    expect(written(factorised, '(x+3)(x-1)', ['x^2 + 2x - 3'])).toEqual(right())
  })

  it('can be solved for one of several unknowns', () => {
    const solved = step('2x + 3y = 6', 'y = 2 - 2x/3', 'solved', ['x', 'y'])
    expect(written(solved, 'y = (6 - 2x)/3')).toEqual(right())
    expect(written(solved, 'x = 3 - 3y/2')).toEqual(noFurther('stage'))
  })

  it('is an attempt when it is right or says something else', () => {
    const attempts = ['x = 3', 'x = 4', 'x = 9/3'].map((text) => {
      const found = written(SOLVED, text)
      return 'outcome' in found && isAttempt(found)
    })
    expect(attempts).toEqual([true, true, false])
  })
})
