import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { renderCard } from '@/lib/content/notes'
import { ok, type Result } from '@/lib/contracts/result'
import type { SittingCard, SittingDto, SittingRequest } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import { selectContents, type CardContent } from '@/lib/data/sittings'
import { MODEL_VERSION } from '@/lib/learning'
import { mixOf } from '@/lib/practice/mix/mix'
import { minutesOn, studyDayStart, type CardState } from '@/lib/scheduling'
import { dayWishes } from './day/break'
import { planDay, type PlanProblem } from './day/plan'

/** Cards rendered before others get their turn. */
const CARDS_A_TURN = 10

/**
 * Builds a sitting: the cards to ask, in order and rendered, with all a device needs to predict, grade and plan them
 * without the server.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function buildSitting(
  viewer: Viewer,
  request: SittingRequest,
  now: number,
  connection: Database = database,
): Promise<Result<SittingDto, PlanProblem>> {
  const planned = await planDay(viewer, request, now, connection)
  if (!planned.ok) return planned
  const { today, settings, learner, retentions, decks, plan, outlook, left, problems } = planned.value
  const mix = mixOf(plan.cards.length, problems.count)
  const cardIds = plan.cards.map(({ cardId }) => cardId)
  const contents = await selectContents(viewer, cardIds, connection)
  return ok({
    sittingId: uuidv7({ msecs: now }),
    userId: viewer.userId,
    modelVersion: MODEL_VERSION,
    builtAt: now,
    zone: settings.zone,
    today,
    dayEndsAt: studyDayStart(today + 1, settings),
    learner,
    ...(settings.away === null ? {} : { away: settings.away }),
    retentions,
    settings: {
      ownPrediction: settings.ownPrediction,
      largeSurprise: settings.largeSurprise,
      singleKeyShortcuts: settings.singleKeyShortcuts,
    },
    decks: decks.map(({ deckId, name }) => ({ deckId, name })),
    cards: await renderedCards(plan.cards, contents),
    seconds: plan.reviewSeconds + plan.newSeconds,
    ...(mix === null ? {} : { mix }),
    ahead: {
      moreWaiting: left.due > 0,
      newWaiting: left.newCards,
      nextDueDay: outlook.nextDueDay,
      dueTomorrow: left.due + (outlook.due.get(today + 1) ?? 0),
      minutesPerDay: minutesOn(dayWishes(settings, learner), today + 1),
    },
  })
}

/** Renders cards a few at a time, so that a long sitting holds nobody else up. A card whose note is gone is left out. */
async function renderedCards(
  states: readonly CardState[],
  contents: ReadonlyMap<string, CardContent>,
): Promise<SittingCard[]> {
  const cards: SittingCard[] = []
  for (const [index, state] of states.entries()) {
    if (index % CARDS_A_TURN === CARDS_A_TURN - 1) await setImmediate()
    const content = contents.get(state.cardId)
    if (content !== undefined) cards.push(sittingCard(state, content))
  }
  return cards
}

function sittingCard(
  state: CardState,
  { kind, fields, ordinal, noteId, noteVersion, siblingAnsweredAt }: CardContent,
): SittingCard {
  return { state, siblingAnsweredAt, noteId, noteVersion, kind, ...renderCard(kind, fields, ordinal) }
}
