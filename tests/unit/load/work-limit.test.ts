import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WorkLimit } from '@/lib/load/work-limit'

const bounds = { atWork: 2, waiting: 3, patienceMs: 1000, shortPatienceMs: 100 }

let limit: WorkLimit
/** What happened, in order: who was let in, who was put off. */
let happened: string[]

beforeEach(() => {
  vi.useFakeTimers()
  limit = new WorkLimit(bounds, () => Date.now())
  happened = []
})
afterEach(() => vi.useRealTimers())

const caller = (name: string) => ({
  letIn: () => happened.push(`${name} in`),
  putOff: () => happened.push(`${name} put off`),
})
const enter = (...names: string[]) => names.forEach((name) => limit.enter(caller(name)))

describe('a limit of work', () => {
  it('lets in at once what there is room for', () => {
    enter('a', 'b', 'c')
    expect(happened).toEqual(['a in', 'b in'])
  })

  it('gives the place of one who leaves to whoever waits longest', () => {
    enter('a', 'b', 'c', 'd')
    limit.leave()
    limit.leave()
    expect(happened).toEqual(['a in', 'b in', 'c in', 'd in'])
  })

  it('has room again for as many as left while nobody waited', () => {
    enter('a', 'b')
    limit.leave()
    limit.leave()
    enter('c', 'd', 'e')
    expect(happened.slice(2)).toEqual(['c in', 'd in'])
  })

  it('puts off what has waited for a second, and nothing sooner', () => {
    enter('a', 'b', 'c')
    vi.advanceTimersByTime(999)
    expect(happened).toEqual(['a in', 'b in'])
    vi.advanceTimersByTime(1)
    expect(happened).toEqual(['a in', 'b in', 'c put off'])
    limit.leave()
    expect(happened).toHaveLength(3)
  })

  it('puts off at once what finds the queue full', () => {
    enter('a', 'b', 'c', 'd', 'e', 'f')
    expect(happened).toEqual(['a in', 'b in', 'f put off'])
  })

  it('cuts the wait short in a queue that has stood for as long as one may wait', () => {
    enter('a', 'b', 'c')
    vi.advanceTimersByTime(600)
    enter('d')
    vi.advanceTimersByTime(500)
    // c has been put off, d waits on, and the queue has stood for 1.1 seconds.
    enter('e')
    vi.advanceTimersByTime(100)
    expect(happened.slice(2)).toEqual(['c put off', 'e put off'])
    vi.advanceTimersByTime(400)
    expect(happened.at(-1)).toBe('d put off')
  })

  it('is patient again once the queue has been empty', () => {
    enter('a', 'b', 'c')
    vi.advanceTimersByTime(1000)
    enter('d')
    vi.advanceTimersByTime(999)
    expect(happened).not.toContain('d put off')
    vi.advanceTimersByTime(1)
    expect(happened).toContain('d put off')
  })

  it('forgets whoever does not wait any longer', () => {
    const leaving = caller('c')
    enter('a', 'b')
    limit.enter(leaving)
    enter('d')
    limit.withdraw(leaving)
    limit.leave()
    vi.advanceTimersByTime(5000)
    expect(happened).toEqual(['a in', 'b in', 'd in'])
  })
})
