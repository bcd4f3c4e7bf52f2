import { describe, expect, it } from 'vitest'
import { Estimate } from '@/lib/usecases/anki/estimate'

const SIZE = { media: 0, notes: 1000, writing: 1000, learning: 5000, log: 5000 }

function estimate() {
  let now = 0
  const made = new Estimate(SIZE, () => now)
  return { made, at: (milliseconds: number) => (now = milliseconds) }
}

describe('how long an import will yet take', () => {
  it('is not said before there is something to go by', () => {
    const { made, at } = estimate()
    at(1000)
    expect(made.progress('notes', 500)).toEqual({ stage: 'notes', done: 500, total: 1000, secondsLeft: null })
    at(2000)
    expect(made.progress('notes', 0).secondsLeft).toBeNull()
  })

  // The weights are 2, 1, 0.2 and 0.2: 2000 + 1000 + 1000 + 1000 = 5000 in all.
  it('follows from what is done, each stage by its weight', () => {
    const { made, at } = estimate()
    at(4000)
    expect(made.progress('notes', 1000).secondsLeft).toBe(6)
    at(6000)
    expect(made.progress('writing', 1000).secondsLeft).toBe(4)
    at(8000)
    expect(made.progress('learning', 2500).secondsLeft).toBe(4)
  })

  it('is a second at least until all is done', () => {
    const { made, at } = estimate()
    at(10_000)
    expect(made.progress('log', 5100)).toEqual({ stage: 'writing', done: 5000, total: 5000, secondsLeft: 1 })
  })
})
