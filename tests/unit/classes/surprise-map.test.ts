import { describe, expect, it } from 'vitest'
import { bySurprise, surpriseByTag } from '@/lib/classes'

const surprise = (learners: number, mean: number, low: number, high: number) => ({
  learners,
  mean,
  low,
  high,
})

describe('the order of surprises', () => {
  const short = surprise(9, -40, -45, -35)
  const apart = surprise(9, -10, -50, 30)
  const better = surprise(9, 12, 5, 20)

  it('begins where answers fell furthest short, or where learners are furthest apart', () => {
    expect([better, apart, short].toSorted(bySurprise('lowest'))).toEqual([short, apart, better])
    expect([better, short, apart].toSorted(bySurprise('spread'))).toEqual([apart, better, short])
  })
})

describe('the surprise at a tag', () => {
  it('is that of its items, each as often as it has learners', () => {
    const tags = surpriseByTag([
      { tags: ['tests'], surprise: surprise(20, -40, -60, -20) },
      { tags: ['tests', 'hard', 'hard'], surprise: surprise(5, 10, 0, 20) },
    ])
    expect(tags).toEqual([
      { tag: 'tests', items: 2, surprise: surprise(20, -30, -48, -12) },
      { tag: 'hard', items: 1, surprise: surprise(5, 10, 0, 20) },
    ])
  })

  it('leaves out items of groups under five, and with them the tag', () => {
    expect(surpriseByTag([{ tags: ['rare'], surprise: surprise(4, -90, -95, -85) }])).toEqual([])
  })
})
