import { describe, expect, it } from 'vitest'
import { usualSeconds, usualSecondsOf } from '@/lib/focus/sprint'

const pace = { reviewSeconds: 6, reviews: 8, newSeconds: 15, news: 7 }

describe('the clock of a sprint', () => {
  it('goes by the learner’s own pace, once eight answers of a kind are known', () => {
    expect(usualSeconds(pace, false)).toBe(6)
    expect(usualSeconds(pace, true)).toBeNull()
    expect(usualSeconds({ ...pace, news: 8 }, true)).toBe(15)
    expect(usualSeconds({ ...pace, reviews: 7 }, false)).toBeNull()
  })

  it('adds up what cards usually take, and says nothing where one of them is not known', () => {
    expect(usualSecondsOf(pace, [false, false, false])).toBe(18)
    expect(usualSecondsOf({ ...pace, news: 20 }, [false, true])).toBe(21)
    expect(usualSecondsOf(pace, [false, true])).toBeNull()
    expect(usualSecondsOf(pace, [])).toBe(0)
  })
})
