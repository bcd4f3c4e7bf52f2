import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardStatesOf } from '@/lib/data/card-states'
import { database } from '@/lib/data/pool'
import { restoredLearner, retentionFor } from '@/lib/scheduling'
import { standingChoice, type DayChoice } from '@/lib/scheduling/day-choice'
import { currentLearner, retentionsOf } from '../day/plan'

/** Among which days the dates of a note's cards were chosen, by card; those that wait for a date ahead alone. */
export async function dateChoices(
  viewer: Viewer,
  noteId: string,
): Promise<Readonly<Record<string, DayChoice>>> {
  const found = await currentLearner(viewer, database)
  if (!found.ok) return {}
  const { settings, decks } = found.value
  const learner = restoredLearner(found.value.learner)
  const retentions = retentionsOf(settings, decks)
  const cards = await cardStatesOf(viewer, noteId, database)
  const chosen = cards.flatMap((card) => {
    if (card.stage !== 'review' || card.shelf !== 'active') return []
    const choice = standingChoice(card, learner, retentionFor(retentions, card.deckId))
    return choice === null ? [] : [[card.cardId, choice] as const]
  })
  return Object.fromEntries(chosen)
}
