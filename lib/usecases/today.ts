import 'server-only'
import type { TodayDto } from '@/lib/contracts/today'
import { deckLabel } from '@/lib/content/deck-path'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import type { DeckInUse } from '@/lib/data/sittings'
import { minutesOn, type CardState, type Plan } from '@/lib/scheduling'
import { dayWishes } from './day/break'
import { fromClasses } from './day/from-classes'
import { planDay } from './day/plan'
import { weekAhead } from './day/week'
import { examsAhead } from './personal-exams/today'

/**
 * What Today shows: the plan for what is left of the day, and the week ahead.
 *
 * @param now server clock, milliseconds since the epoch
 * @throws Error for an account that is gone
 */
export async function today(viewer: Viewer, now: number, connection: Database = database): Promise<TodayDto> {
  const planned = await planDay(viewer, {}, now, connection)
  if (!planned.ok) throw new Error(`today cannot be planned: ${planned.error}`)
  const day = planned.value
  return {
    now,
    zone: day.settings.zone,
    dayStartMinute: day.settings.dayStartMinute,
    name: day.settings.name,
    today: day.today,
    minutesToday: minutesOn(dayWishes(day.settings, day.learner), day.today),
    away: day.settings.away !== null && day.settings.away.until >= day.today ? day.settings.away : null,
    practisedSeconds: day.tally.seconds + day.problems.secondsToday,
    answersToday: day.tally.answers,
    problemsToday: day.problems.doneToday,
    plan: {
      ...planDto(day.plan, day.decks),
      problems: day.problems.count,
      problemSeconds: day.problems.seconds,
    },
    moreWaiting: day.left.due > 0,
    newWaiting: day.left.newCards,
    newWithoutTime: day.left.wished,
    newCardsWait: day.newCardsWait,
    nextDueDay: day.outlook.nextDueDay,
    week: weekAhead(day),
    daysAway: day.learner.tally === null ? null : Math.max(0, day.today - day.learner.tally.day - 1),
    hasDecks: day.decks.length > 0,
    hasCards: day.outlook.hasCards,
    fromClasses: fromClasses(day),
    exams: examsAhead(day),
  }
}

function planDto(
  { cards, ...figures }: Plan,
  decks: readonly DeckInUse[],
): Omit<TodayDto['plan'], 'problems' | 'problemSeconds'> {
  return {
    ...figures,
    reviewDecks: deckNames(
      cards.filter((card) => card.stage !== 'new'),
      decks,
    ),
    newDecks: deckNames(
      cards.filter((card) => card.stage === 'new'),
      decks,
    ),
  }
}

/** Names of the decks of some cards, those with most cards first. */
function deckNames(cards: readonly CardState[], decks: readonly DeckInUse[]): string[] {
  const counts = new Map<string, number>()
  for (const { deckId } of cards) counts.set(deckId, (counts.get(deckId) ?? 0) + 1)
  return decks
    .filter(({ deckId }) => counts.has(deckId))
    .toSorted((a, b) => (counts.get(b.deckId) ?? 0) - (counts.get(a.deckId) ?? 0))
    .map(({ name }) => deckLabel(name))
}
