import { describe, expect, it } from 'vitest'
import { handOver, isPackage, takeHanded } from '@/components/import/anki/package-file'
import { progressIn, replyOf } from '@/components/import/anki/post-package'
import { secondsToSend, shareOf } from '@/components/import/anki/wizard-stage'
import { standing } from '@/lib/usecases/anki/desk/keep-line'

describe('how far an import has come', () => {
  it('never goes back from one stage to the next', () => {
    const stages = ['waiting', 'reading', 'media', 'notes', 'writing', 'learning'] as const
    const shares = stages.flatMap((stage) => [0, 1, 2].map((done) => shareOf({ stage, done, total: 2 })))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(Math.max(...shares)).toBeLessThan(1)
  })

  it('stays within a stage whatever is said of it', () => {
    expect(shareOf({ stage: 'media', done: 9, total: 3 })).toBe(
      shareOf({ stage: 'media', done: 3, total: 3 }),
    )
    expect(shareOf({ stage: 'notes', done: 0, total: 0 })).toBe(
      shareOf({ stage: 'notes', done: 0, total: 5 }),
    )
    expect(shareOf(null)).toBe(0)
  })

  it('tells how long the sending takes once its pace says something', () => {
    expect(secondsToSend({ sent: 0.25, elapsed: 10_000 })).toBe(30)
    expect(secondsToSend({ sent: 0.25, elapsed: 1000 })).toBeNull()
    expect(secondsToSend({ sent: 0, elapsed: 10_000 })).toBeNull()
    expect(secondsToSend({ sent: 1, elapsed: 10_000 })).toBeNull()
  })
})

describe('what the server says of a package', () => {
  it('is the last whole line that tells how far it has come', () => {
    const begun = '{"stage":"reading","done":1,"total":2}\n{"stage":"reading","done":2,"total":2}\n{"sta'
    expect(progressIn(begun)).toEqual({ stage: 'reading', done: 2, total: 2 })
    expect(progressIn('{"stage":"read')).toBeNull()
    expect(progressIn('{"status":"refused"}\n')).toBeNull()
  })

  it('is the last line', () => {
    const refused =
      '{"stage":"reading","done":0,"total":0}\n{"status":"refused","problem":{"code":"empty"}}\n'
    expect(replyOf(refused, null)).toEqual({
      ok: true,
      value: { status: 'refused', problem: { code: 'empty' } },
    })
  })

  it('is none where it breaks off, broke, or is another’s', () => {
    const failed = (code: string, requestId: string | null = null) => ({
      ok: false,
      error: { code, requestId },
    })
    expect(replyOf('{"stage":"reading","done":0,"total":0}\n', 'id')).toEqual(failed('unreachable'))
    expect(replyOf('<html>Bad gateway</html>', null)).toEqual(failed('unreachable'))
    expect(replyOf('{"status":"failed"}\n', 'id')).toEqual(failed('unavailable', 'id'))
    expect(replyOf('{"error":{"code":"conflict"},"requestId":"r"}', null)).toEqual(failed('conflict', 'r'))
  })
})

describe('a package that was chosen elsewhere', () => {
  it('is known by its name', () => {
    const names = ['a.apkg', 'B.COLPKG', 'a.apkg.txt', 'apkg', 'notes.csv']
    expect(names.filter((name) => isPackage({ name }))).toEqual(['a.apkg', 'B.COLPKG'])
  })

  it('is taken once', () => {
    const file = new File(['x'], 'a.apkg')
    handOver(file)
    expect(takeHanded()).toBe(file)
    expect(takeHanded()).toBeNull()
  })
})

describe('imports that wait', () => {
  const waiting = [
    { userId: 'a', importId: '1', work: 1000 },
    { userId: 'b', importId: '2', work: 3000 },
  ]
  const told = (...given: Parameters<typeof standing>) =>
    standing(...given).map(({ progress: { done, secondsLeft } }) => [done, secondsLeft])

  it('come after the one that runs and after one another, each taking as long as its size says', () => {
    expect(told(waiting, { secondsLeft: 10 }, 2)).toEqual([
      [1, 12],
      [2, 18],
    ])
    expect(told(waiting, null, 2)).toEqual([
      [0, 2],
      [1, 8],
    ])
  })

  it('say no time where one before says none, or no pace is known', () => {
    expect(told(waiting, { secondsLeft: null }, 2)).toEqual([
      [1, null],
      [2, null],
    ])
    expect(told(waiting, { secondsLeft: 10 }, null)).toEqual([
      [1, null],
      [2, null],
    ])
  })
})
