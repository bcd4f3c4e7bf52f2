import { describe, expect, it } from 'vitest'
import {
  hardestFirst,
  isStuck,
  isTried,
  jumpFrom,
  nextPlace,
  STUCK_MS,
  type ExamPlace,
} from '@/lib/exam/order'

const at = (place: number, predicted: number | null, more: Partial<ExamPlace> = {}): ExamPlace => ({
  place,
  predicted,
  standing: 'unseen',
  leftAt: null,
  ...more,
})

describe('the order of an exam', () => {
  it('begins with what is likeliest to be missed, and ends with what nobody knows anything of', () => {
    const cards = [
      { predicted: 0.9 },
      { predicted: null, name: 'a' },
      { predicted: 0.3 },
      { predicted: null, name: 'b' },
    ]
    expect(hardestFirst(cards)).toEqual([cards[2], cards[0], cards[1], cards[3]])
  })

  it('goes on with the hardest not asked, then with what was left open, in the order it was left', () => {
    const questions = [
      at(0, 0.2, { standing: 'open', leftAt: 20 }),
      at(1, 0.5, { standing: 'open', leftAt: 10 }),
      at(2, 0.8),
    ]
    expect(nextPlace(questions)).toBe(2)
    expect(nextPlace(questions.slice(0, 2))).toBe(1)
    expect(nextPlace([at(0, 0.2, { standing: 'answered' })])).toBeNull()
  })
})

describe('a jump', () => {
  it('leads to the easiest not asked, and not to a new card while there is another', () => {
    const questions = [at(0, 0.2), at(1, 0.5), at(2, 0.8), at(3, null)]
    expect(jumpFrom(questions, 0)).toEqual({ place: 2, isEasier: true })
  })

  it('is not called easier when it leads to a card never seen, or to a harder one', () => {
    expect(jumpFrom([at(0, 0.2), at(1, null)], 0)).toEqual({ place: 1, isEasier: false })
    expect(jumpFrom([at(0, 0.2), at(1, 0.8)], 1)).toEqual({ place: 0, isEasier: false })
  })

  it('leads to what was left open once all have been asked, and nowhere from the last', () => {
    const open = at(0, 0.2, { standing: 'open', leftAt: 5 })
    expect(jumpFrom([open, at(1, 0.8)], 1)).toEqual({ place: 0, isEasier: false })
    expect(jumpFrom([at(0, 0.2, { standing: 'answered' }), at(1, 0.8)], 1)).toBeNull()
  })

  it('is offered after two minutes without progress and no sooner', () => {
    expect(isStuck(1000, 1000 + STUCK_MS - 1)).toBe(false)
    expect(isStuck(1000, 1000 + STUCK_MS)).toBe(true)
  })
})

describe('a question', () => {
  it('was tried when it was answered, in the head too, or when something was written', () => {
    expect(isTried({ standing: 'answered', text: '' })).toBe(true)
    expect(isTried({ standing: 'open', text: 'half of it' })).toBe(true)
    expect(isTried({ standing: 'open', text: ' \n' })).toBe(false)
    expect(isTried({ standing: 'unseen', text: '' })).toBe(false)
  })
})
