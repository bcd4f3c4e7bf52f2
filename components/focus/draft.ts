import { deckLabel } from '@/lib/content/deck-path'
import type { BlockDto, FocusDto, FocusRequest, StartBlockInput } from '@/lib/contracts/focus'
import type { PlannedBlockDto } from '@/lib/contracts/plan'
import { LIMITS } from '@/lib/contracts/limits'
import { BLOCK_MINUTES } from '@/lib/focus/block'
import type { Rating } from '@/lib/focus/starting-value'
import { focus as words } from '@/lib/words/focus'

/** What a block is to be before it begins. */
export interface Draft {
  readonly process: string
  readonly work: StartBlockInput['work']
  readonly minutes: number
  /** Null: not said. */
  readonly dread: Rating | null
  /** The item of the plan it is for; null for none. */
  readonly planItem: string | null
}

/** A suggestion of what to work on. */
export interface Suggestion {
  readonly value: string
  readonly label: string
  readonly work: Draft['work']
  /** Null: the learner says it. */
  readonly process: string | null
}

const OUTSIDE: Suggestion = {
  value: 'outside',
  label: words.choose.outside,
  work: { kind: 'outside' },
  process: null,
}

/** What work can be suggested. */
export type Suggestible = Pick<FocusDto, 'decks' | 'sets'>

/**
 * One for each deck with cards for today and each set with problems, one for several of a kind together, and what lies
 * outside the app.
 */
export function suggestionsOf({ decks, sets }: Suggestible): Suggestion[] {
  const ofDecks = decks.map(({ deckId, name }) => ({
    value: deckId,
    label: words.choose.deck(deckLabel(name)),
    work: { kind: 'sitting', deckId } as const,
    process: shortened(words.choose.deckProcess(deckLabel(name))),
  }))
  const ofAll = {
    value: 'all',
    label: words.choose.allDecks,
    work: { kind: 'sitting', deckId: null } as const,
    process: words.choose.allDecksProcess,
  }
  const ofSets = sets.map(({ setId, name }) => ({
    value: setId,
    label: words.choose.set(name),
    work: { kind: 'problems', setId } as const,
    process: shortened(words.choose.setProcess(name)),
  }))
  const ofAllSets = {
    value: 'all-sets',
    label: words.choose.allSets,
    work: { kind: 'problems', setId: null } as const,
    process: words.choose.allSetsProcess,
  }
  return [
    ...ofDecks,
    ...(ofDecks.length > 1 ? [ofAll] : []),
    ...ofSets,
    ...(ofSets.length > 1 ? [ofAllSets] : []),
    OUTSIDE,
  ]
}

/** The suggestion a draft is about. */
export const suggestionFor = ({ work }: Draft, suggestions: readonly Suggestion[]): Suggestion =>
  suggestions.find((each) => isSameWork(each.work, work)) ?? OUTSIDE

function isSameWork(one: Draft['work'], other: Draft['work']): boolean {
  if (one.kind === 'sitting') return other.kind === 'sitting' && one.deckId === other.deckId
  if (one.kind === 'problems') return other.kind === 'problems' && one.setId === other.setId
  return other.kind === 'outside'
}

/** What to suggest: decks and sets with something for today, and that of the item of the plan. */
export function suggestibleWith({ decks, sets }: Suggestible, planned: PlannedBlockDto | null): Suggestible {
  const { deck = null, set = null } = planned ?? {}
  return {
    decks: deck === null || decks.some(({ deckId }) => deckId === deck.deckId) ? decks : [...decks, deck],
    sets: set === null || sets.some(({ setId }) => setId === set.setId) ? sets : [...sets, set],
  }
}

/** The first draft: of the item of the plan or the first suggestion, with the minutes that were asked for. */
export function firstDraft(
  suggestible: Suggestible,
  { minutes, dread }: FocusRequest,
  planned: PlannedBlockDto | null,
): Draft {
  if (planned !== null) {
    return {
      work: plannedWork(planned),
      process: planned.process,
      minutes: minutes ?? planned.minutes,
      dread: dread ?? planned.dread,
      planItem: planned.itemId,
    }
  }
  const [{ work, process } = OUTSIDE] = suggestionsOf(suggestible)
  return {
    work,
    process: process ?? '',
    minutes: minutes ?? BLOCK_MINUTES.usual,
    dread: dread ?? null,
    planItem: null,
  }
}

function plannedWork({ deck, set }: PlannedBlockDto): Draft['work'] {
  if (deck !== null) return { kind: 'sitting', deckId: deck.deckId }
  return set === null ? OUTSIDE.work : { kind: 'problems', setId: set.setId }
}

/** Another block of the same; how much that one is dreaded is another question. */
export const draftAfter = ({ process, minutes, ...block }: BlockDto): Draft => ({
  process,
  work: workAgain(block),
  minutes: Math.min(minutes, BLOCK_MINUTES.most),
  dread: null,
  planItem: null,
})

function workAgain({
  workKind,
  deckId,
  setId,
}: Pick<BlockDto, 'workKind' | 'deckId' | 'setId'>): Draft['work'] {
  switch (workKind) {
    case 'sitting':
      return { kind: 'sitting', deckId }
    case 'problems':
      return { kind: 'problems', setId }
    case 'outside':
      return OUTSIDE.work
  }
}

/** What is left of a sentence where it may be so long and no longer. */
export const shortened = (text: string): string =>
  text.slice(0, LIMITS.processChars).replace(/\p{Surrogate}/gu, '')
