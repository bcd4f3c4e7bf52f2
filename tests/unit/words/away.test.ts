import { describe, expect, it } from 'vitest'
import { away } from '@/lib/words/away'

/** Saturday 28 November 2026. */
const TODAY = Date.parse('2026-11-28') / 86_400_000

describe('the words of a break', () => {
  it('name its days', () => {
    expect(away.planned({ from: TODAY + 16, until: TODAY + 20 }, TODAY)).toBe(
      'Away from Mon 14 Dec to Fri 18 Dec.',
    )
    expect(away.planned({ from: TODAY + 16, until: TODAY + 16 }, TODAY)).toBe('Away on Mon 14 Dec.')
    expect(away.planned({ from: TODAY + 1, until: TODAY + 1 }, TODAY)).toBe('Away tomorrow.')
    expect(away.now.title(TODAY + 16, TODAY)).toBe('Away until Mon 14 Dec.')
    expect(away.now.title(TODAY, TODAY)).toBe('Away until the end of today.')
  })

  it('say what it costs, to as many digits as that deserves', () => {
    const price = { due: 123, minutesMore: 4.2, daysBefore: 10, daysAfter: 6 }
    expect(away.price.sentence(price)).toBe(
      'About 125 cards fall due while you are away. Some of them come early, for about 4 minutes more a day on the 10 days before it. You catch up with what is left within 6 days of being back.',
    )
    expect(away.price.sentence({ due: 1, minutesMore: 0.4, daysBefore: 1, daysAfter: 1 })).toBe(
      'About 1 card falls due while you are away. Some of them come early, for less than a minute more a day on the day before it. You catch up with what is left on the day you are back.',
    )
    expect(away.price.sentence({ due: 0, minutesMore: 0, daysBefore: 0, daysAfter: null })).toBe(
      'Hardly any card falls due while you are away. It begins today, so none of them comes early. What is left takes more than two months to catch up with in your minutes.',
    )
  })
})
