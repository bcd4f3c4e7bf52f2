import { describe, expect, it } from 'vitest'
import {
  blockStanding,
  deadlineOf,
  extended,
  LONGEST_PAUSE,
  minutesWorked,
  paused,
  resumed,
  stopped,
  type FocusBlock,
} from '@/lib/focus/block'

const start = Date.UTC(2026, 10, 24, 8)
const minute = 60_000
const at = (minutes: number): number => start + minutes * minute

const fresh: FocusBlock = { startedAt: start, minutes: 25, pause: null, endedAt: null }

function done<Value>(result: { ok: true; value: Value } | { ok: false; error: string }): Value {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('a focus block', () => {
  it('counts to an instant, whenever it is looked at', () => {
    expect(blockStanding(fresh, at(10))).toEqual({ status: 'running', deadline: at(25), left: 15 * minute })
    expect(blockStanding(fresh, at(25))).toEqual({ status: 'finished', at: at(25) })
  })

  it('was over at its deadline, also when the lid is opened an hour later', () => {
    expect(blockStanding(fresh, at(90))).toEqual({ status: 'finished', at: at(25) })
    expect(minutesWorked(fresh, at(90))).toBe(25)
  })

  it('stands at its beginning for a clock that is behind', () => {
    expect(blockStanding(fresh, at(-30))).toMatchObject({ status: 'running', left: 25 * minute })
  })
})

describe('a pause', () => {
  it('keeps what is left, and moves the deadline by as long as it lasts', () => {
    const held = done(paused(fresh, at(10)))
    expect(blockStanding(held, at(14))).toEqual({ status: 'paused', left: 15 * minute })
    const on = done(resumed(held, at(16)))
    expect(deadlineOf(on)).toBe(at(31))
    expect(blockStanding(on, at(20))).toMatchObject({ status: 'running', left: 11 * minute })
    expect(minutesWorked(on, at(20))).toBe(14)
  })

  it('is taken once', () => {
    const on = done(resumed(done(paused(fresh, at(10))), at(11)))
    expect(paused(on, at(12))).toEqual({ ok: false, error: 'paused-before' })
  })

  it('said twice, on two devices, is one pause', () => {
    const held = done(paused(fresh, at(10)))
    expect(done(paused(held, at(12)))).toEqual(held)
    const on = done(resumed(held, at(16)))
    expect(done(resumed(on, at(18)))).toEqual(on)
  })

  it('that is forgotten ends the block where it was paused', () => {
    const held = done(paused(fresh, at(10)))
    expect(blockStanding(held, at(10) + LONGEST_PAUSE)).toMatchObject({ status: 'paused' })
    expect(blockStanding(held, at(10) + LONGEST_PAUSE + 1)).toEqual({ status: 'stopped', at: at(10) })
    expect(resumed(held, at(50))).toEqual({ ok: false, error: 'not-paused' })
  })

  it('cannot be taken in a block that is over, nor ended in one that runs', () => {
    expect(paused(fresh, at(26))).toEqual({ ok: false, error: 'not-running' })
    expect(resumed(fresh, at(5))).toEqual({ ok: false, error: 'not-paused' })
  })
})

describe('extending', () => {
  it('adds ten minutes while the block runs', () => {
    expect(deadlineOf(done(extended(fresh, at(24))))).toBe(at(35))
    expect(extended(fresh, at(25))).toEqual({ ok: false, error: 'not-running' })
  })

  it('ends at an hour and a half', () => {
    const long = { ...fresh, minutes: 80 }
    const longest = done(extended(long, at(1)))
    expect(longest.minutes).toBe(90)
    expect(extended(longest, at(2))).toEqual({ ok: false, error: 'long-enough' })
  })
})

describe('stopping early', () => {
  it('counts the minutes that were worked', () => {
    const short = done(stopped(fresh, at(7)))
    expect(blockStanding(short, at(60))).toEqual({ status: 'stopped', at: at(7) })
    expect(minutesWorked(short, at(60))).toBe(7)
  })

  it('in a pause counts those before it', () => {
    const short = done(stopped(done(paused(fresh, at(7))), at(12)))
    expect(minutesWorked(short, at(60))).toBe(7)
  })

  it('after a pause leaves the pause out', () => {
    const short = done(stopped(done(resumed(done(paused(fresh, at(5))), at(10))), at(15)))
    expect(minutesWorked(short, at(60))).toBe(10)
  })

  it('is nothing to a block that is over', () => {
    expect(stopped(fresh, at(25))).toEqual({ ok: false, error: 'not-running' })
    const late = { ...fresh, endedAt: at(40) }
    expect(blockStanding(late, at(60))).toEqual({ status: 'finished', at: at(25) })
  })
})
