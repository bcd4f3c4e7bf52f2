import { describe, expect, it } from 'vitest'
import { cardAdvice, splitIntoGaps } from '@/lib/content/card-advice'
import { parseCloze, clozeNumbers } from '@/lib/content/cloze'

const thirty = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ')
const basic = (back: string) => cardAdvice('basic', { front: 'What?', back })

describe('advice on a card', () => {
  it.each([
    ['a short answer', 'Lima'],
    ['thirty words', thirty],
    ['two items', '- salt\n- pepper'],
    ['a dash in a sentence', 'Lima - the capital\nof Peru'],
    ['nothing yet', ''],
  ])('has nothing to say of %s', (_, back) => expect(basic(back)).toEqual([]))

  it('counts the words of a long answer, whatever the writing', () => {
    expect(basic(`${thirty} more`)).toEqual([{ code: 'long-answer', words: 31 }])
    expect(basic('слово '.repeat(40))).toEqual([{ code: 'long-answer', words: 40 }])
  })

  it.each([
    ['dashes', '- red\n- green\n- blue'],
    ['stars and blanks before', ' * red\n * green\n\n * blue'],
    ['numbers', '1. red\n2) green\n10. blue'],
    ['a line above', 'The colours:\n+ red\n+ green\n+ blue'],
  ])('counts the things an answer lists with %s', (_, back) => {
    expect(basic(back)).toEqual([{ code: 'several-facts', facts: 3 }])
  })

  it('looks at what each gap of a cloze text leaves out, not at the text around it', () => {
    const cloze = (front: string) => cardAdvice('cloze', { front, back: thirty + thirty })
    expect(cloze(`${thirty} ${thirty} {{c1::Lima}}`)).toEqual([])
    expect(cloze(`{{c1::${thirty}}} and {{c2::${thirty}}}`)).toEqual([])
    // Both stretches are asked for by one card.
    expect(cloze(`{{c1::${thirty}}} and {{c1::one more}}`)).toEqual([{ code: 'long-answer', words: 32 }])
    expect(cloze(`{{c1::one}} {{c2::not closed`)).toEqual([])
  })
})

describe('a list split into gaps', () => {
  const numbers = (front: string) => {
    const parsed = parseCloze(front)
    return parsed.ok ? clozeNumbers(parsed.value) : parsed.error
  }

  it('asks for each item on its own and keeps the rest of the answer and the hint', () => {
    const fields = { front: 'Which colours?', back: 'Of light:\n- red\n- **green**\n- blue', hint: 'RGB' }
    expect(splitIntoGaps(fields)).toEqual({
      front: 'Which colours?\n\n- {{c1::red}}\n- {{c2::**green**}}\n- {{c3::blue}}',
      back: 'Of light:',
      hint: 'RGB',
    })
  })

  it('makes one card for each item, whatever marks the items hold', () => {
    const split = splitIntoGaps({ front: 'Which?', back: '- a::b\n- {{c9::x}}\n- }} y {{' })
    expect(numbers(split?.front ?? '')).toEqual([1, 2, 3])
  })

  it('is none where there is no list', () => {
    expect(splitIntoGaps({ front: 'Which?', back: 'red, green, blue' })).toBeNull()
  })
})
