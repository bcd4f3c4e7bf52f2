import { describe, expect, it } from 'vitest'
import {
  draftAfter,
  firstDraft,
  suggestibleWith,
  suggestionFor,
  suggestionsOf,
} from '@/components/focus/draft'
import { offsetOf } from '@/components/focus/fetch-focus'
import { sceneOf } from '@/components/focus/scene'
import { workHref } from '@/components/focus/work-href'
import type { BlockDto, FocusDto } from '@/lib/contracts/focus'

const start = Date.UTC(2027, 1, 1, 8)
const at = (minutes: number): number => start + minutes * 60_000

const block: BlockDto = {
  blockId: 'a block',
  workKind: 'outside',
  deckId: null,
  setId: null,
  process: 'Work on chapter 5',
  startedAt: start,
  minutes: 25,
  pause: null,
  endedAt: null,
  dread: null,
  felt: null,
  expected: null,
}

const focus: FocusDto = {
  now: start,
  zone: 'UTC',
  recordsDread: false,
  isDayOver: false,
  isEvening: false,
  singleKeyShortcuts: true,
  block: null,
  planItem: null,
  place: 1,
  breakMinutes: 5,
  rest: null,
  thoughts: [],
  lastRated: [],
  decks: [],
  sets: [],
}

describe('the page of a block', () => {
  it('goes from running to its end by the clock alone', () => {
    expect(sceneOf({ block, rest: null }, at(24))).toMatchObject({ kind: 'block' })
    expect(sceneOf({ block, rest: null }, at(25))).toMatchObject({ kind: 'end' })
  })

  it('shows a break until it is over, and then what to choose', () => {
    const rest = { from: at(26), until: at(31) }
    expect(sceneOf({ block: null, rest }, at(30))).toEqual({
      kind: 'rest',
      minutes: 5,
      until: at(31),
      left: 60_000,
    })
    expect(sceneOf({ block: null, rest }, at(31))).toEqual({ kind: 'choose' })
  })

  it('takes the server to have read its clock half way between question and answer', () => {
    expect(offsetOf(at(60), at(0), at(0) + 400)).toBe(60 * 60_000 - 200)
  })
})

describe('what is offered to work on', () => {
  const decks = [
    { deckId: 'one', name: 'Capitals' },
    { deckId: 'two', name: 'Rivers' },
  ]

  it('is each deck, all of them together where there are several, and something outside the app', () => {
    expect(suggestionsOf({ decks, sets: [] }).map(({ value }) => value)).toEqual([
      'one',
      'two',
      'all',
      'outside',
    ])
    expect(suggestionsOf({ decks: decks.slice(1), sets: [] }).map(({ value }) => value)).toEqual([
      'two',
      'outside',
    ])
    expect(suggestionsOf({ decks: [], sets: [] }).map(({ value }) => value)).toEqual(['outside'])
  })

  it('is each problem set beside the decks, and all of them together where there are several', () => {
    const sets = [
      { setId: 'algebra', name: 'Algebra' },
      { setId: 'chance', name: 'Chance' },
    ]
    expect(suggestionsOf({ decks: decks.slice(1), sets }).map(({ value }) => value)).toEqual([
      'two',
      'algebra',
      'chance',
      'all-sets',
      'outside',
    ])
    const first = firstDraft({ decks: [], sets }, {}, null)
    expect(first).toMatchObject({
      work: { kind: 'problems', setId: 'algebra' },
      process: 'Practise problems in Algebra',
    })
    const suggestions = suggestionsOf({ decks, sets })
    expect(suggestionFor(first, suggestions).value).toBe('algebra')
    const all = { ...first, work: { kind: 'problems', setId: null } } as const
    expect(suggestionFor(all, suggestions).value).toBe('all-sets')
  })

  it('begins with the first, at the minutes that were asked for', () => {
    expect(firstDraft({ ...focus, decks }, { minutes: 40 }, null)).toEqual({
      process: 'Work on the cards in Capitals',
      work: { kind: 'sitting', deckId: 'one' },
      minutes: 40,
      dread: null,
      planItem: null,
    })
    expect(firstDraft(focus, { dread: 4 }, null)).toEqual({
      process: '',
      work: { kind: 'outside' },
      minutes: 25,
      dread: 4,
      planItem: null,
    })
  })

  it('is what was planned, at its minutes unless others were asked for, and its deck is among the choices', () => {
    const deck = { deckId: 'three', name: 'Seas' }
    const planned = {
      itemId: 'an item',
      process: 'Work on seas',
      minutes: 40,
      dread: 4,
      deck,
      set: null,
    } as const
    expect(firstDraft({ ...focus, decks }, {}, planned)).toEqual({
      process: 'Work on seas',
      work: { kind: 'sitting', deckId: 'three' },
      minutes: 40,
      dread: 4,
      planItem: 'an item',
    })
    expect(firstDraft(focus, { minutes: 10 }, { ...planned, deck: null })).toMatchObject({
      work: { kind: 'outside' },
      minutes: 10,
    })
    const named = suggestibleWith({ decks, sets: [] }, planned).decks
    expect(named.map(({ deckId }) => deckId)).toEqual(['one', 'two', 'three'])
    expect(suggestibleWith({ decks: [deck], sets: [] }, planned).decks).toEqual([deck])
    const set = { setId: 'algebra', name: 'Algebra' }
    const ofSet = { ...planned, deck: null, set }
    expect(firstDraft(focus, {}, ofSet).work).toEqual({ kind: 'problems', setId: 'algebra' })
    expect(suggestibleWith(focus, ofSet).sets).toEqual([set])
    expect(suggestibleWith({ decks: [], sets: [set] }, ofSet).sets).toEqual([set])
  })

  it('fits its field, however long the name of the deck', () => {
    const [first] = suggestionsOf({ decks: [{ deckId: 'long', name: 'x'.repeat(200) }], sets: [] })
    expect(first?.process).toHaveLength(200)
  })

  it('after a block that was extended is another of it, no longer than a block may be', () => {
    expect(draftAfter({ ...block, minutes: 80 })).toMatchObject({
      process: block.process,
      minutes: 60,
      dread: null,
    })
    const ofSet = { ...block, workKind: 'problems', setId: 'algebra' } as const
    expect(draftAfter(ofSet).work).toEqual({ kind: 'problems', setId: 'algebra' })
  })
})

describe('the work of a block', () => {
  it('is a sitting of the minutes that are left, of its deck or of all', () => {
    const sitting = { workKind: 'sitting', deckId: null, setId: null } as const
    expect(workHref(sitting, 12.4 * 60_000)).toBe('/study?minutes=12')
    expect(workHref({ ...sitting, deckId: 'one' }, 5_000)).toBe('/study?deck=one&minutes=1')
  })

  it('is the problems of its set or of all, or outside the app', () => {
    const problems = { workKind: 'problems', deckId: null, setId: null } as const
    expect(workHref(problems, 60_000)).toBe('/practise')
    expect(workHref({ ...problems, setId: 'one' }, 60_000)).toBe('/practise?set=one')
    expect(workHref(block, 60_000)).toBeNull()
  })
})
