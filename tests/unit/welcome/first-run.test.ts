import { describe, expect, it } from 'vitest'
import { choiceIn, placeOf, sent } from '@/components/welcome/first-run'
import { beginSchema, type BeginChoice } from '@/lib/contracts/welcome'

const choices: readonly BeginChoice[] = [
  { kind: 'deck', slug: 'capitals-of-europe' },
  { kind: 'set', slug: 'equations' },
  { kind: 'own' },
  { kind: 'import' },
  { kind: 'later' },
]

describe('the first choice of a learner', () => {
  it.each(choices)('of $kind is read as it was sent, and taken', (choice) => {
    expect(choiceIn(sent(choice))).toEqual(choice)
    expect(beginSchema.safeParse({ minutesPerDay: 20, choice }).success).toBe(true)
  })

  it('that no button sends is put off', () => {
    expect(['', 'everything', 'later on'].map(choiceIn)).toEqual(Array(3).fill({ kind: 'later' }))
  })

  it('leads to the first card or step, wherever there is one', () => {
    expect(
      [
        { kind: 'deck' } as const,
        { kind: 'set', setId: 's' } as const,
        { kind: 'own', deckId: 'd' } as const,
        { kind: 'import' } as const,
        { kind: 'later' } as const,
      ].map(placeOf),
    ).toEqual(['/study', '/practise?set=s', '/decks/d/notes/new', '/import', '/'])
  })
})
