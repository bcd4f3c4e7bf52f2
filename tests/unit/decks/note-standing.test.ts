import { describe, expect, it } from 'vitest'
import { noteStanding } from '@/components/decks/note-standing'
import type { NoteListItem } from '@/lib/contracts/decks'

type NoteCard = NoteListItem['cards'][number]

const TODAY = 20_781

const card = (over: Partial<NoteCard>): NoteCard => ({
  cardId: '018f0000-0000-7000-8000-000000000001',
  ordinal: 0,
  stage: 'review',
  shelf: 'active',
  dueDay: TODAY + 20,
  intervalDays: 20,
  reps: 5,
  lapses: 1,
  ...over,
})

const fresh = card({ stage: 'new', dueDay: null, intervalDays: 0 })

describe('where a note stands', () => {
  it.each([
    ['a dated card', [card({})], 'next Mon 14 Dec, after 20 days'],
    ['one due tomorrow', [card({ dueDay: TODAY + 1, intervalDays: 1 })], 'next tomorrow, after 1 day'],
    ['one that was due days ago', [card({ dueDay: TODAY - 5 })], 'next today, after 20 days'],
    ['a new card', [fresh], 'new'],
    ['one that was missed', [card({ stage: 'relearning', dueDay: TODAY })], 'missed, comes back today'],
    ['one that was set aside', [card({ shelf: 'suspended' })], 'set aside'],
    [
      'the nearest of two',
      [card({}), card({ dueDay: TODAY + 2, intervalDays: 2 })],
      'next Thu 26 Nov, after 2 days, and 1 more card',
    ],
    ['a dated one before a new one', [fresh, card({})], 'next Mon 14 Dec, after 20 days, and 1 more card'],
    [
      'an active one before one set aside',
      [card({ shelf: 'suspended', dueDay: TODAY }), fresh],
      'new, and 1 more card',
    ],
    [
      'one that is missed again and again',
      [card({ reps: 9, lapses: 4 })],
      'often missed, next Mon 14 Dec, after 20 days',
    ],
    ['the same, set aside', [card({ reps: 9, lapses: 4, shelf: 'suspended' })], 'set aside'],
    ['a question to think about, which makes no card', [], 'to think about'],
    ['a removed card, which does not count', [card({ shelf: 'removed', dueDay: TODAY }), fresh], 'new'],
  ])('tells %s', (_what, cards, line) => {
    expect(noteStanding(cards, TODAY)).toBe(line)
  })
})
