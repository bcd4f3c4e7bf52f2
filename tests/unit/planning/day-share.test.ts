import { describe, expect, it } from 'vitest'
import { dayShare } from '@/lib/planning'

const wish = { due: 40, fresh: 10, secondsLeft: 0, secondsPerReview: 10, secondsPerNew: 30 }

describe('a day’s share of cards', () => {
  it('is all of them where the minutes hold them', () => {
    expect(dayShare({ ...wish, secondsLeft: 700 })).toEqual({ reviews: 40, fresh: 10 })
  })

  it('keeps new cards at every (q + m)/q-th place where they are short', () => {
    // Every fifth card is new: a turn takes 30 + 4 · 10 s, and five of them 350 s.
    expect(dayShare({ ...wish, secondsLeft: 350 })).toEqual({ reviews: 20, fresh: 5 })
  })

  it('thins new cards out by 200 reviews at most', () => {
    // Every 21st card is new: a turn takes 230 s.
    expect(dayShare({ ...wish, due: 5000, secondsLeft: 1150 })).toEqual({ reviews: 100, fresh: 5 })
  })

  it('gives reviews the minutes that are left when no new card is wished for', () => {
    expect(dayShare({ ...wish, fresh: 0, secondsLeft: 125 })).toEqual({ reviews: 12, fresh: 0 })
  })

  it('is nothing on a day without minutes', () => {
    expect(dayShare(wish)).toEqual({ reviews: 0, fresh: 0 })
  })
})
