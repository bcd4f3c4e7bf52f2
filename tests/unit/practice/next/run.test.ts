import { describe, expect, it } from 'vitest'
import { isAllowedRun, REMEMBERED } from '@/lib/practice/next/run'
import { begun, context } from '../../../support/candidates'

const sums = { skills: ['sums'] }

describe('a problem about sums may come next', () => {
  it.each([
    [[], true],
    [['sums'], true],
    [['sums', 'sums'], false],
    [['sums', 'sums', 'areas'], true],
    [['sums', 'areas', 'sums'], true],
    [['areas', 'sums', 'sums'], false],
  ] as const)('after %j: %s', (skills, allowed) => {
    expect(isAllowedRun(sums, context({ recent: begun(...skills) }))).toBe(allowed)
  })

  it.each([
    [2, true],
    [3, true],
    [4, false],
  ])('at first contact after %d in a row: %s', (run, allowed) => {
    const recent = begun(...Array.from({ length: run }, () => 'sums'))
    expect(isAllowedRun(sums, context({ recent, firstContact: new Set(['sums']) }))).toBe(allowed)
    expect(isAllowedRun(sums, context({ recent, firstContact: new Set(['areas']) }))).toBe(false)
  })
})

it('what a problem is about is its first skill', () => {
  const recent = begun('sums', 'sums')
  expect(isAllowedRun({ skills: ['areas', 'sums'] }, context({ recent }))).toBe(true)
  expect(isAllowedRun({ skills: ['sums', 'areas'] }, context({ recent }))).toBe(false)
})

it('a problem without a skill makes no run', () => {
  expect(isAllowedRun({ skills: [] }, context({ recent: begun('', '') }))).toBe(true)
})

it('as many problems are remembered as the longest run has', () => {
  const recent = begun('sums', 'sums', 'sums', 'sums', 'sums').slice(-REMEMBERED)
  expect(isAllowedRun(sums, context({ recent, firstContact: new Set(['sums']) }))).toBe(false)
})
