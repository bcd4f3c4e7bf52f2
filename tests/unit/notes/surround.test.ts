import { describe, expect, it } from 'vitest'
import { nextGap } from '@/components/notes/surround'

describe('the number of a further gap', () => {
  it.each([
    ['', 1],
    ['no gaps here', 1],
    ['{{c1::a}}', 2],
    ['{{c1::a}} {{c3::b}}', 4],
    ['{{c2::{{c1::a}}}}', 3],
    ['{{C7::a}}', 8],
    ['{c9::a}', 1],
  ])('after %j is %i', (text, number) => {
    expect(nextGap(text)).toBe(number)
  })
})
