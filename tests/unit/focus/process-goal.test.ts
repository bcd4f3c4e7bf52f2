import { describe, expect, it } from 'vitest'
import { goalOf } from '@/lib/focus/process-goal'

describe('what is typed as a goal', () => {
  it.each([
    ['finish chapter 5', 'chapter 5'],
    ['Finish the essay.', 'the essay'],
    ['I will finish my homework', 'my homework'],
    ['complete problem set 3', 'problem set 3'],
    ['get through with the inbox', 'the inbox'],
    ['be done with lecture 2', 'lecture 2'],
    ['hand in the lab report', 'the lab report'],
    ['read 40 pages of Kant', 'pages of Kant'],
    ['learn 50 new words', 'words'],
    ['solve all of the exercises', 'exercises'],
    ['read the whole book', 'book'],
    ['get an A in algebra', 'algebra'],
    ['score 90 % on the mock exam', 'the mock exam'],
    ['the essay done', 'the essay'],
    ['get chapter 5 done', 'chapter 5'],
    ['I have to get the essay finished', 'the essay'],
    ['Work on the cards in Rivers completed', 'the cards in Rivers'],
  ])('%j is a product; work on %j instead', (typed, about) => {
    expect(goalOf(typed)).toEqual({ about })
  })

  it.each([
    '25 minutes of algebra practice',
    'work on chain-rule problems',
    'practise scales',
    'read Kant',
    'finishing touches',
    'write about the endgame',
    '',
    'finish',
  ])('%j is a process already', (typed) => {
    expect(goalOf(typed)).toEqual({ about: null })
  })
})
