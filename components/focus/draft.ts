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

/** One for each deck with cards for today, one for several of them together, and what lies outside the app. */
export function suggestionsOf(decks: FocusDto['decks']): Suggestion[] {
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
  return [...ofDecks, ...(ofDecks.length > 1 ? [ofAll] : []), OUTSIDE]
}

/** The suggestion a draft is about. */
export const suggestionFor = ({ work }: Draft, suggestions: readonly Suggestion[]): Suggestion =>
  suggestions.find(
    (each) =>
      each.work.kind === work.kind &&
      (work.kind === 'outside' || (each.work.kind === 'sitting' && each.work.deckId === work.deckId)),
  ) ?? OUTSIDE

/** Decks to suggest: those with cards for today, and that of the item of the plan. */
export function decksWith(decks: FocusDto['decks'], planned: PlannedBlockDto | null): FocusDto['decks'] {
  const deck = planned?.deck ?? null
  return deck === null || decks.some(({ deckId }) => deckId === deck.deckId) ? decks : [...decks, deck]
}

/** The first draft: of the item of the plan or the first suggestion, with the minutes that were asked for. */
export function firstDraft(
  { decks }: FocusDto,
  { minutes, dread }: FocusRequest,
  planned: PlannedBlockDto | null,
): Draft {
  if (planned !== null) {
    return {
      work: planned.deck === null ? OUTSIDE.work : { kind: 'sitting', deckId: planned.deck.deckId },
      process: planned.process,
      minutes: minutes ?? planned.minutes,
      dread: dread ?? planned.dread,
      planItem: planned.itemId,
    }
  }
  const [{ work, process } = OUTSIDE] = suggestionsOf(decks)
  return {
    work,
    process: process ?? '',
    minutes: minutes ?? BLOCK_MINUTES.usual,
    dread: dread ?? null,
    planItem: null,
  }
}

/** Another block of the same; how much that one is dreaded is another question. */
export const draftAfter = ({ process, workKind, deckId, minutes }: BlockDto): Draft => ({
  process,
  work: workKind === 'sitting' ? { kind: 'sitting', deckId } : { kind: 'outside' },
  minutes: Math.min(minutes, BLOCK_MINUTES.most),
  dread: null,
  planItem: null,
})

/** What is left of a sentence where it may be so long and no longer. */
export const shortened = (text: string): string => text.slice(0, LIMITS.processChars)
