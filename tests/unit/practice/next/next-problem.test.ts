import { describe, expect, it } from 'vitest'
import type { Candidate, NextContext } from '@/lib/practice/next/candidate'
import { nextProblem } from '@/lib/practice/next/next-problem'
import { begun, candidate, context } from '../../../support/candidates'

/** Not at random. */
const STEADY = [0.5, 0] as const
const next = (candidates: readonly Candidate[], given: Partial<NextContext> = {}) =>
  nextProblem(candidates, context(given), STEADY)
const chosen = (candidates: readonly Candidate[], given: Partial<NextContext> = {}) =>
  next(candidates, given)?.problemId

it('of no problems none comes next', () => {
  expect(next([])).toBeNull()
  expect(nextProblem([], context(), [0, 0])).toBeNull()
})

describe('by its value', () => {
  it.each([
    [0.7, 0.59],
    [0.6, 0.59],
    [0.85, 0.86],
    [0.58, 0.9],
    [0.87, 0.5],
  ])('a problem at %d comes before one at %d', (near, far) => {
    const candidates = [
      candidate('far', { meanValue: far, place: 0 }),
      candidate('near', { meanValue: near, place: 1 }),
    ]
    expect(next(candidates)).toEqual({ problemId: 'near', reason: 'value' })
  })

  it('within .60 … .85 all are worth the same, and the one longest not begun comes', () => {
    const candidates = [
      candidate('later', { meanValue: 0.72, lastRound: 9 }),
      candidate('earlier', { meanValue: 0.85, lastRound: 3 }),
    ]
    expect(chosen(candidates)).toBe('earlier')
    expect(chosen([...candidates, candidate('never', { meanValue: 0.6 })])).toBe('never')
  })

  it('among those begun alike the first of its set comes', () => {
    expect(
      chosen([candidate('third', { place: 2 }), candidate('first'), candidate('second', { place: 1 })]),
    ).toBe('first')
  })

  it('one whose prerequisites were met comes before any whose were not', () => {
    const candidates = [
      candidate('early', { unmet: 1 }),
      candidate('ready', { meanValue: 0.2, lastRound: 7 }),
    ]
    expect(chosen(candidates)).toBe('ready')
    expect(chosen([candidate('far', { unmet: 2 }), candidate('near', { unmet: 1 })])).toBe('near')
  })
})

describe('a run', () => {
  const recent = begun('sums', 'sums')
  const sums = candidate('sum', { skills: ['sums'] })
  const areas = candidate('area', { skills: ['areas'], meanValue: 0.1, place: 1 })

  it('of one skill ends after two, though the other problem is far from the band', () => {
    expect(chosen([sums, areas], { recent })).toBe('area')
    expect(chosen([sums, areas], { recent: begun('areas', 'sums') })).toBe('sum')
  })

  it('goes on to four at first contact', () => {
    const firstContact = new Set(['sums'])
    expect(chosen([sums, areas], { recent: begun('sums', 'sums', 'sums'), firstContact })).toBe('sum')
    expect(chosen([sums, areas], { recent: begun('sums', 'sums', 'sums', 'sums'), firstContact })).toBe(
      'area',
    )
  })

  it('goes on where there is nothing else', () => {
    expect(chosen([sums], { recent })).toBe('sum')
  })
})

describe('the last problem', () => {
  const recent = [{ problemId: 'again', skill: 'sums', method: null }]

  it('comes again only where there is no other', () => {
    expect(chosen([candidate('again'), candidate('other', { meanValue: 0.1, unmet: 3 })], { recent })).toBe(
      'other',
    )
    expect(chosen([candidate('again')], { recent })).toBe('again')
  })
})

describe('after three problems by one method', () => {
  const recent = begun('a/formula', 'b/formula', 'c/formula')
  const alike = candidate('alike', {
    looksLike: ['formula'],
    method: 'factorising',
    meanValue: 0.2,
    place: 5,
  })
  const usual = candidate('usual')

  it('one comes that looks like it and needs another', () => {
    expect(next([usual, alike], { recent })).toEqual({ problemId: 'alike', reason: 'look-alike' })
  })

  it.each([
    ['after two', begun('b/formula', 'c/formula')],
    ['after three by different ones', begun('a/formula', 'b/squares', 'c/formula')],
    ['after three without a method', begun('a', 'b', 'c')],
    ['after one more by another', begun('a/formula', 'b/formula', 'c/formula', 'd/squares')],
  ])('but not %s', (_, before) => {
    expect(next([usual, alike], { recent: before })).toEqual({ problemId: 'usual', reason: 'value' })
  })

  it('but none that is solved by that method itself, or looks like another', () => {
    const same = candidate('same', { looksLike: ['formula'], method: 'formula', place: 1 })
    const other = candidate('other', { looksLike: ['squares'], method: 'factorising', place: 2 })
    expect(next([usual, same, other], { recent })).toEqual({ problemId: 'usual', reason: 'value' })
  })

  it('of several the one whose prerequisites were met, and longest not begun', () => {
    const later = candidate('later', { ...alike, problemId: 'later', lastRound: 4 })
    const unmet = candidate('unmet', { ...alike, problemId: 'unmet', unmet: 1 })
    expect(chosen([unmet, later], { recent })).toBe('later')
    expect(chosen([later, alike], { recent })).toBe('alike')
  })
})

describe('every fourth problem', () => {
  const due = candidate('due', { isDue: true, meanValue: 0.8, place: 5 })
  const usual = candidate('usual')

  it.each([
    [0, 'value'],
    [1, 'value'],
    [2, 'value'],
    [3, 'due'],
    [4, 'value'],
    [7, 'due'],
    [11, 'due'],
  ])('is of a chunked skill that is due: after %d, for %s', (problems, reason) => {
    expect(next([usual, due], { problems })).toEqual({
      problemId: reason === 'due' ? 'due' : 'usual',
      reason,
    })
  })

  it('is the one of those that has come down furthest', () => {
    const lower = candidate('lower', { isDue: true, meanValue: 0.5, place: 9 })
    expect(chosen([due, lower, usual], { problems: 3 })).toBe('lower')
  })

  it('is like any other where nothing is due', () => {
    expect(next([usual], { problems: 3 })).toEqual({ problemId: 'usual', reason: 'value' })
  })
})

describe('at random', () => {
  const candidates = ['a', 'b', 'c', 'd'].map((id, place) => candidate(id, { place, unmet: 3 - place }))

  it.each([
    [0, 'random'],
    [0.0499, 'random'],
    [0.05, 'value'],
    [0.9, 'value'],
  ])('one in twenty is drawn: at %d for %s', (random, reason) => {
    expect(nextProblem(candidates, context(), [random, 0])?.reason).toBe(reason)
  })

  it.each([
    [0, 'a'],
    [0.2499, 'a'],
    [0.25, 'b'],
    [0.5, 'c'],
    [0.999, 'd'],
    [1, 'd'],
  ])('each as likely as the others: at %d %s', (random, problemId) => {
    expect(nextProblem(candidates, context(), [0, random])).toEqual({ problemId, reason: 'random' })
  })
})

describe('the rules go in their order', () => {
  const recent = begun('sums/formula', 'sums/formula', 'sums/formula')
  const alike = candidate('alike', { looksLike: ['formula'], method: 'squares', meanValue: 0.1, place: 1 })
  const due = candidate('due', { isDue: true, meanValue: 0.1, place: 2 })
  const all = [candidate('usual'), alike, due]

  it('chance, then a look-alike, then what is due, then the value', () => {
    expect(nextProblem(all, context({ recent, problems: 3 }), [0.04, 0])?.reason).toBe('random')
    expect(next(all, { recent, problems: 3 })?.reason).toBe('look-alike')
    expect(next(all, { problems: 3 })?.reason).toBe('due')
    expect(next(all)?.reason).toBe('value')
  })

  it('runs hold for look-alikes and for what is due', () => {
    const ofSums = { skills: ['sums'] }
    const given = { recent, problems: 3 }
    expect(next([candidate('usual'), { ...alike, ...ofSums }], given)?.problemId).toBe('usual')
    expect(next([candidate('usual'), { ...due, ...ofSums }], given)?.problemId).toBe('usual')
  })
})
