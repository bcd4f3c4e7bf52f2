import { shortened } from '@/components/focus/draft'
import { deckLabel } from '@/lib/content/deck-path'
import type { PlanDto, PlanItemDto, SavePlanItemInput } from '@/lib/contracts/plan'
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

/** One for each deck with cards for the day, one for the deck of the item that is changed unless it is gone, and something of one's own. */
export function planSuggestions(decks: PlanDto['decks'], changing: PlanItemDto | null): PlanSuggestion[] {
  const { deck = null } = changing ?? {}
  const own = deck === null || deck.standing === 'gone' ? null : deck
  const isMissing = own !== null && !decks.some(({ deckId }) => deckId === own.deckId)
  const ofDecks = [...decks, ...(isMissing ? [own] : [])].map(({ deckId, name }) => ({
    value: deckId,
    label: focus.choose.deck(deckLabel(name)),
    work: { kind: 'deck', deckId } as const,
    process: shortened(focus.choose.deckProcess(deckLabel(name))),
  }))
  return [...ofDecks, OWN]
}

/** Which suggestion a draft is about. */
export const suggestionValue = ({ work }: PlanDraft): string =>
  work.kind === 'deck' ? work.deckId : OWN.value

/** An empty line, or the one that is changed as it stands. */
export function firstPlanDraft(changing: PlanItemDto | null): PlanDraft {
  if (changing === null) return { work: OWN.work, process: '', minutes: BLOCK_MINUTES.usual, dread: null }
  const { deck, process, minutes, dread } = changing
  const isThere = deck !== null && deck.standing !== 'gone'
  const work = isThere ? ({ kind: 'deck', deckId: deck.deckId } as const) : OWN.work
  return { work, process, minutes, dread }
}
