import { shortened } from '@/components/focus/draft'
import { deckLabel } from '@/lib/content/deck-path'
import type { PlanDto, PlanItemDto, PlannedSet, SavePlanItemInput } from '@/lib/contracts/plan'
import { BLOCK_MINUTES } from '@/lib/focus/block'
import { focus } from '@/lib/words/focus'
import { plan as words } from '@/lib/words/plan'

/** What an item is to say before it is written. */
export type PlanDraft = Omit<SavePlanItemInput, 'itemId' | 'day'>

/** Something an item can be about. */
export interface PlanSuggestion {
  readonly value: string
  readonly label: string
  readonly work: PlanDraft['work']
  readonly process: string
}

const OWN: PlanSuggestion = { value: 'own', label: words.form.own, work: { kind: 'own' }, process: '' }

/**
 * One for each deck with cards for the day and each set with problems, one for the deck or set of the item that is changed
 * unless that is gone, and something of one's own.
 */
export const planSuggestions = (
  { decks, sets }: Pick<PlanDto, 'decks' | 'sets'>,
  changing: PlanItemDto | null,
): PlanSuggestion[] => [...deckSuggestions(decks, changing), ...setSuggestions(sets, changing), OWN]

function deckSuggestions(decks: PlanDto['decks'], changing: PlanItemDto | null): PlanSuggestion[] {
  const { deck = null } = changing ?? {}
  const own = deck === null || deck.standing === 'gone' ? null : deck
  const isMissing = own !== null && !decks.some(({ deckId }) => deckId === own.deckId)
  return [...decks, ...(isMissing ? [own] : [])].map(({ deckId, name }) => ({
    value: deckId,
    label: focus.choose.deck(deckLabel(name)),
    work: { kind: 'deck', deckId } as const,
    process: shortened(focus.choose.deckProcess(deckLabel(name))),
  }))
}

function setSuggestions(sets: PlanDto['sets'], changing: PlanItemDto | null): PlanSuggestion[] {
  const own = thereOf(changing?.set ?? null)
  const isMissing = own !== null && !sets.some(({ setId }) => setId === own.setId)
  return [...sets, ...(isMissing ? [own] : [])].map(({ setId, name }) => ({
    value: setId,
    label: focus.choose.set(name),
    work: { kind: 'problems', setId } as const,
    process: shortened(focus.choose.setProcess(name)),
  }))
}

const thereOf = (set: PlannedSet | null): Exclude<PlannedSet, { standing: 'gone' }> | null =>
  set === null || set.standing === 'gone' ? null : set

/** Which suggestion a draft is about. */
export function suggestionValue({ work }: PlanDraft): string {
  if (work.kind === 'deck') return work.deckId
  return work.kind === 'problems' ? work.setId : OWN.value
}

/** An empty line, or the one that is changed as it stands. */
export function firstPlanDraft(changing: PlanItemDto | null): PlanDraft {
  if (changing === null) return { work: OWN.work, process: '', minutes: BLOCK_MINUTES.usual, dread: null }
  const { process, minutes, dread } = changing
  return { work: workOf(changing), process, minutes, dread }
}

function workOf({ deck, set }: PlanItemDto): PlanDraft['work'] {
  if (deck !== null && deck.standing !== 'gone') return { kind: 'deck', deckId: deck.deckId }
  const own = thereOf(set)
  return own === null ? OWN.work : { kind: 'problems', setId: own.setId }
}
