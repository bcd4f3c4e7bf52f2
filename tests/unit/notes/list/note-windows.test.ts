import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ListFailure } from '@/components/notes/list/fetch-notes'
import { NoteWindows, type FirstWindow } from '@/components/notes/list/note-windows'
import type { NoteListRow, NoteWindow } from '@/lib/contracts/note-list'
import { err, ok, type Result } from '@/lib/contracts/result'

const TOTAL = 1000

function rows(query: string, window: number): NoteListRow[] {
  return Array.from({ length: 50 }, (_, index) => {
    const title = `${query} ${window * 50 + index}`
    return { noteId: title, title, kind: 'basic', tags: [], cards: [], deckId: 'd', deckName: 'Deck' }
  })
}

const first = (query: string, total = TOTAL): FirstWindow => ({ query, total, notes: rows(query, 0) })

interface Asked {
  readonly query: string
  readonly window: number
  readonly signal: AbortSignal
  readonly answer: (found: Result<NoteWindow, ListFailure>) => Promise<void>
}

function listOf(query: string) {
  const asked: Asked[] = []
  const windows = new NoteWindows(
    first(query),
    (wanted, window, signal) =>
      new Promise((resolve) => {
        const answer = async (found: Result<NoteWindow, ListFailure>) => {
          resolve(found)
          await Promise.resolve()
        }
        asked.push({ query: wanted, window, signal, answer })
      }),
  )
  const look = (row: number) => {
    windows.look({ first: row, last: row + 9 })
    vi.advanceTimersByTime(100)
  }
  const come = (index: number) => {
    const { query: of, window, answer } = asked[index] ?? expect.fail('it was not asked for')
    return answer(ok({ notes: rows(of, window), total: TOTAL }))
  }
  return { windows, asked, look, come }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a list that is fetched as it is looked at', () => {
  it('asks for the windows that are seen, once', async () => {
    const { windows, asked, look, come } = listOf('a')
    look(120)
    expect(asked.map(({ window }) => window)).toEqual([2])
    expect(windows.row(120)).toBeUndefined()
    await come(0)
    expect(windows.row(120)?.title).toBe('a 120')
    look(120)
    expect(asked).toHaveLength(1)
  })

  it('does not wait for rows that were scrolled past', async () => {
    const { windows, asked, look, come } = listOf('a')
    look(120)
    look(820)
    expect(asked.map(({ window, signal }) => [window, signal.aborted])).toEqual([
      [2, true],
      [16, false],
    ])
    await come(0)
    expect(windows.row(120)).toBeUndefined()
  })

  it('keeps the old rows until another list is there, and drops the answer of one no longer wanted', async () => {
    const { windows, asked, come } = listOf('a')
    windows.open('b')
    windows.open('c')
    expect(windows.snapshot()).toMatchObject({ query: 'a', isLooking: true })
    await come(0)
    expect(windows.snapshot().query).toBe('a')
    await come(1)
    expect(asked[0]?.signal.aborted).toBe(true)
    expect(windows.snapshot()).toMatchObject({ query: 'c', isLooking: false })
    expect(windows.row(3)?.title).toBe('c 3')
  })

  it('says what did not come, and asks for it again when told to', async () => {
    const { windows, asked, look, come } = listOf('a')
    look(120)
    await asked[0]?.answer(err('unreachable'))
    expect([...windows.snapshot().failed]).toEqual([[2, 'unreachable']])
    look(120)
    expect(asked).toHaveLength(1)
    windows.retry()
    await come(1)
    expect(windows.snapshot().failed.size).toBe(0)
    expect(windows.row(120)?.title).toBe('a 120')
  })

  it('shows no rows of another list when the one asked for fails', async () => {
    const { windows, asked } = listOf('a')
    windows.open('b')
    await asked[0]?.answer(err('not-found'))
    expect(windows.snapshot()).toMatchObject({ query: 'b', total: 0, isLooking: false })
    expect(windows.row(0)).toBeUndefined()
  })

  it('fetches again what is seen when something was changed, and shows the old rows meanwhile', async () => {
    const { windows, asked, look, come } = listOf('a')
    look(120)
    await come(0)
    windows.take(first('a', 990))
    expect(windows.snapshot().total).toBe(990)
    expect(windows.row(120)?.title).toBe('a 120')
    vi.advanceTimersByTime(100)
    expect(asked.map(({ window }) => window)).toEqual([2, 2])
  })
})
