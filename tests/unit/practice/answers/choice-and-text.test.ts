import { describe, expect, it } from 'vitest'
import { checkAnswer } from '@/lib/practice/answers/check-answer'
import { readAnswer } from '@/lib/practice/answers/read-answer'
import type { AnswerSpec } from '@/lib/practice/problem/answer-spec'
import type { Given } from '@/lib/practice/problem/given'
import { judged } from '../../../support/answers'

const RIGHT = { outcome: 'right', passes: 0, share: 1 }
const notYet = (code: string, more: object = {}) => ({ outcome: 'not-yet', reason: { code, ...more } })

function found(spec: AnswerSpec, given: Given) {
  const read = readAnswer(spec, given, { decimalSign: 'point' })
  return read.ok ? checkAnswer(spec, read.value) : read.error
}

describe('a choice', () => {
  const options = [
    { text: 'two', right: true, why: '' },
    { text: 'three', right: true, why: '' },
    { text: 'nine', right: false, why: 'Nine is three times three.' },
    { text: 'one', right: false, why: '' },
  ]
  const several: AnswerSpec = { type: 'choice', options, several: true }

  it.each([
    [[0, 1], RIGHT],
    [[1], notYet('some-of-them')],
    [[0, 1, 2], notYet('distractor', { chosen: [{ option: 2, why: 'Nine is three times three.' }] })],
    [[3], notYet('distractor', { chosen: [{ option: 3, why: '' }] })],
  ])('of several: %j', (places, verdict) => {
    expect(found(several, { kind: 'chosen', options: places })).toEqual(verdict)
  })

  it('of a method says why another is none', () => {
    const method: AnswerSpec = { type: 'method', methods: options.slice(1, 3) }
    expect(found(method, { kind: 'chosen', options: [0] })).toEqual(RIGHT)
    expect(found(method, { kind: 'chosen', options: [1] })).toEqual(
      notYet('distractor', { chosen: [{ option: 1, why: 'Nine is three times three.' }] }),
    )
  })
})

describe('an order', () => {
  it.each([
    [[0, 1, 2, 3], RIGHT],
    [[0, 3, 2, 1], RIGHT],
    [[0, 1, 3, 2], notYet('order', { inPlace: 2 })],
    [[1, 0, 2, 3], notYet('order', { inPlace: 0 })],
  ])('%j, the second and the last reading the same', (items, verdict) => {
    const spec: AnswerSpec = { type: 'ordering', items: ['open', 'wait', 'close', 'wait'] }
    expect(found(spec, { kind: 'order', items })).toEqual(verdict)
  })
})

describe('a short text', () => {
  const spec: AnswerSpec = { type: 'short-text', accepted: ['quadratic', '1848', 'of degree two', 'log'] }
  it.each([
    ['Quadratic', 'right'],
    ['  of  degree two ', 'right'],
    ['qadratic', 'spelling'],
    ['quatradic', 'spelling'],
    ['linear', 'different'],
    ['1849', 'different'],
    ['lag', 'different'],
    ['q'.repeat(200), 'different'],
  ])('%s', (text, verdict) => {
    const verdictOf = judged(spec, text)
    if (!('outcome' in verdictOf)) throw new Error('not read')
    expect(verdictOf.outcome === 'not-yet' ? verdictOf.reason.code : verdictOf.outcome).toBe(verdict)
  })
})

describe('a free text', () => {
  it.each([
    [4, 4, true],
    [4, 3, false],
    [5, 4, true],
    [9, 8, true],
    [9, 7, false],
    [10, 8, true],
  ])('with %i key points, of which %i were found: %s', (count, has, isRight) => {
    const places = Array.from({ length: count }, (_, index) => index)
    const spec: AnswerSpec = { type: 'free-text', keyPoints: places.map(String), model: '' }
    expect(found(spec, { kind: 'points', text: 'because', found: places.slice(0, has) })).toEqual(
      isRight
        ? { outcome: 'right', passes: 0, share: has / count }
        : notYet('key-points', { share: has / count }),
    )
  })
})
