import { describe, expect, it } from 'vitest'
import type { HintLevel } from '@/lib/practice/problem/problem'
import { isOpen, mayOpen, openHint } from '@/lib/practice/round/attempt'
import type { OpenStep, Round } from '@/lib/practice/round/round'
import { problemOf, roundOf, shownIn } from '../../../support/rounds'

const KINDS: readonly HintLevel[] = [1, 2, 3]

function openStep({ open }: Round): OpenStep {
  if (open === null) throw new Error('no step is on the screen')
  return open
}
const step = (given: Partial<OpenStep> = {}): OpenStep => ({
  ...openStep(shownIn(roundOf(problemOf(2)))),
  ...given,
})

describe('before the first attempt', () => {
  it.each<[HintLevel, readonly HintLevel[]]>([
    [0, []],
    [1, [1]],
    [2, [1, 2]],
    [3, [1, 2, 3]],
  ])('of help at level %d the kinds %j may be opened', (level, kinds) => {
    expect(KINDS.filter((kind) => mayOpen(step({ level }), kind))).toEqual(kinds)
  })
})

it('after an attempt all of it may be opened', () => {
  expect(KINDS.filter((kind) => mayOpen(step({ level: 0, attempts: 1 }), kind))).toEqual([1, 2, 3])
})

describe('help is open', () => {
  it.each<[HintLevel, HintLevel, readonly HintLevel[]]>([
    [0, 0, []],
    [1, 0, [1]],
    [2, 0, [2]],
    [0, 1, [1]],
    [0, 2, [1, 2]],
    [0, 3, [1, 2, 3]],
    [2, 1, [1, 2]],
    [3, 0, []],
    [3, 1, [1]],
  ])('with %d shown and %d opened: the kinds %j', (shown, opened, kinds) => {
    expect(KINDS.filter((kind) => isOpen(step({ shown, opened }), kind))).toEqual(kinds)
  })
})

describe('opening help', () => {
  const round = shownIn(roundOf(problemOf(2)), { level: 2 })

  it('opens it, and that is remembered as the most that was opened', () => {
    const opened = openHint(round, 2)
    expect(opened?.open?.opened).toBe(2)
    expect(opened && openHint(opened, 1)?.open?.opened).toBe(2)
  })

  it('does nothing that may not be', () => {
    expect(openHint(round, 3)).toBeNull()
    expect(openHint(roundOf(problemOf(2)), 1)).toBeNull()
  })

  it('leaves the round it came from as it was', () => {
    openHint(round, 2)
    expect(openStep(round).opened).toBe(0)
  })
})
