import { describe, expect, it } from 'vitest'
import { firstPlanDraft, planSuggestions, suggestionValue } from '@/components/plan/plan-draft'
import type { PlanItemDto } from '@/lib/contracts/plan'

const item: PlanItemDto = {
  itemId: 'an item',
  day: 20_000,
  place: 0,
  deck: { standing: 'there', deckId: 'two', name: 'Rivers' },
  set: null,
  process: 'Work on rivers',
  minutes: 40,
  dread: 4,
  postponed: 0,
  isDone: false,
}
const decks = [{ deckId: 'one', name: 'Capitals' }]

describe('what a line of a list can be about', () => {
  it('is each deck with cards for the day, and something of one’s own', () => {
    expect(planSuggestions({ decks, sets: [] }, null).map(({ value }) => value)).toEqual(['one', 'own'])
  })

  it('is its own deck too, while that is there', () => {
    expect(planSuggestions({ decks, sets: [] }, item).map(({ value }) => value)).toEqual([
      'one',
      'two',
      'own',
    ])
    expect(planSuggestions({ decks: [{ deckId: 'two', name: 'Rivers' }], sets: [] }, item)).toHaveLength(2)
    expect(planSuggestions({ decks, sets: [] }, { ...item, deck: { standing: 'gone' } })).toHaveLength(2)
  })

  it('is each problem set beside the decks, and its own while that is there', () => {
    const sets = [{ setId: 'algebra', name: 'Algebra' }]
    expect(planSuggestions({ decks, sets }, null).map(({ value }) => value)).toEqual([
      'one',
      'algebra',
      'own',
    ])
    const set = { standing: 'paused', setId: 'chance', name: 'Chance' } as const
    const ofSet = { ...item, deck: null, set }
    expect(planSuggestions({ decks, sets }, ofSet).map(({ value }) => value)).toEqual([
      'one',
      'algebra',
      'chance',
      'own',
    ])
    expect(firstPlanDraft(ofSet).work).toEqual({ kind: 'problems', setId: 'chance' })
    expect(suggestionValue(firstPlanDraft(ofSet))).toBe('chance')
    expect(suggestionValue(firstPlanDraft({ ...ofSet, set: { standing: 'gone' } }))).toBe('own')
  })
})

describe('a line that is changed', () => {
  it('begins as it stands', () => {
    const draft = firstPlanDraft(item)
    expect(draft).toEqual({
      work: { kind: 'deck', deckId: 'two' },
      process: 'Work on rivers',
      minutes: 40,
      dread: 4,
    })
    expect(suggestionValue(draft)).toBe('two')
  })

  it('keeps its deck while that is put away, and is something of one’s own once it is gone', () => {
    const deck = { standing: 'paused', deckId: 'two', name: 'Rivers' } as const
    expect(suggestionValue(firstPlanDraft({ ...item, deck }))).toBe('two')
    expect(planSuggestions({ decks, sets: [] }, { ...item, deck }).map(({ value }) => value)).toContain('two')
    expect(suggestionValue(firstPlanDraft({ ...item, deck: { standing: 'gone' } }))).toBe('own')
    expect(firstPlanDraft(null)).toMatchObject({ process: '', minutes: 25, dread: null })
  })
})
