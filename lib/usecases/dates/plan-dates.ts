import { setImmediate } from 'node:timers/promises'
import { isUnder } from '@/lib/content/deck-path'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { NO_EVENTS, readLog } from '@/lib/data/log'
import type { Database } from '@/lib/data/pool'
import type { DeckInUse } from '@/lib/data/sittings'
import { cardsAhead, waitingCards } from '@/lib/data/waiting-cards'
import { MODEL_VERSION } from '@/lib/learning'
import {
  restoredLearner,
  retentionFor,
  reviewCost,
  spreadOverDays,
  wantedDate,
  type DatedCard,
  type LearnerState,
  type Retentions,
  type SpreadRequest,
  type StudyDay,
} from '@/lib/scheduling'
import { currentLearner, type PlanProblem } from '../day/plan'
import { studyDayOf } from '../log/study-days'

/** Cards read at once, and cards whose dates are worked out before others get their turn. */
const CARDS_A_PAGE = 2000
const CARDS_A_TURN = 50
/** Days a card may come later than it should so that no day is too full. */
const LATE_MOST = 28

/** A card that gets another date. */
export interface DateMove {
  readonly cardId: string
  readonly from: StudyDay
  readonly to: StudyDay
}

/** What moving the dates there are would change, and the moment of the log it was worked out from. */
export interface DatesPlan {
  readonly today: StudyDay
  readonly learner: LearnerState
  readonly retentions: Retentions
  /** Null: all decks in use. */
  readonly deck: DeckInUse | null
  readonly rowVersion: number
  /** Cards that wait for a date after today. */
  readonly waiting: number
  readonly moves: readonly DateMove[]
  /** Of the moves, those to a later day than the card would have for itself. */
  readonly spread: number
  /** Seconds of reviews on the days after today, in all decks in use. */
  readonly before: ReadonlyMap<StudyDay, number>
  readonly after: ReadonlyMap<StudyDay, number>
}

/**
 * Works out which cards of a learner, or of a deck and those in it, would get another date were each given the one its
 * last answer would bring now, by the scheduler and the desired retentions in force (a deck with an exam ahead aims at
 * that exam's). Cards due today or before stay due; decks and cards out of use keep their dates. No day is filled beyond
 * the learner's minutes, those of its weekday, or beyond the fullest day there is now.
 */
export async function planDates(
  viewer: Viewer,
  deckId: string | null,
  now: number,
  connection: Database,
): Promise<Result<DatesPlan, PlanProblem>> {
  const found = await currentLearner(viewer, connection)
  if (!found.ok) return found
  const { settings, decks } = found.value
  const deck = decks.find((each) => each.deckId === deckId) ?? null
  if (deckId !== null && deck === null) return err('no-deck')
  const moment = await readLog(viewer, NO_EVENTS, connection)
  if (moment?.model?.modelVersion !== MODEL_VERSION) return err('busy')
  const today = studyDayOf(now, settings)
  const basis = { today, retentions: moment.retentions, learner: restoredLearner(moment.model.state) }
  const before = await secondsAhead(viewer, basis, decks, connection)
  const inScope =
    deck === null ? decks : decks.filter((each) => each === deck || isUnder(each.name, deck.name))
  const { waiting, wanted } = await wantedDates(viewer, basis, inScope, connection)
  const most = Math.max(settings.minutesPerDay * 60, ...before.values())
  return ok({
    ...basis,
    deck,
    rowVersion: moment.model.rowVersion,
    waiting,
    before,
    ...moved(wanted, before, { most, easyDays: basis.learner.easyDays }),
  })
}

type Basis = Pick<DatesPlan, 'today' | 'retentions' | 'learner'>

/** Seconds a card of a deck is expected to take, the repeat after a miss included. */
const secondsOf = ({ learner, retentions }: Basis, deckId: string): number =>
  reviewCost(learner.pace, retentionFor(retentions, deckId))

async function secondsAhead(
  viewer: Viewer,
  basis: Basis,
  decks: readonly DeckInUse[],
  connection: Database,
): Promise<Map<StudyDay, number>> {
  const deckIds = decks.map(({ deckId }) => deckId)
  const seconds = new Map<StudyDay, number>()
  for (const { day, deckId, cards } of await cardsAhead(viewer, { today: basis.today, deckIds }, connection))
    add(seconds, day, cards * secondsOf(basis, deckId))
  return seconds
}

/** A card that should have another date than it has. */
type WantedCard = DatedCard & { readonly from: StudyDay }

async function wantedDates(
  viewer: Viewer,
  basis: Basis,
  decks: readonly DeckInUse[],
  connection: Database,
): Promise<{ readonly waiting: number; readonly wanted: readonly WantedCard[] }> {
  const { today, learner, retentions } = basis
  const question = { today, deckIds: decks.map(({ deckId }) => deckId) }
  const wanted: WantedCard[] = []
  let waiting = 0
  for await (const page of waitingCards(viewer, question, CARDS_A_PAGE, connection)) {
    for (const card of page) {
      if (card.stage !== 'review') continue
      if (++waiting % CARDS_A_TURN === 0) await setImmediate()
      const date = wantedDate(card, learner, retentionFor(retentions, card.deckId), today)
      if (date === null) continue
      const { day, recallTomorrow: recall } = date
      const { cardId, deckId, dueDay: from } = card
      wanted.push({ cardId, from, day, recall, seconds: secondsOf(basis, deckId) })
    }
  }
  return { waiting, wanted }
}

function moved(
  wanted: readonly WantedCard[],
  before: ReadonlyMap<StudyDay, number>,
  days: Pick<SpreadRequest, 'most' | 'easyDays'>,
): Pick<DatesPlan, 'moves' | 'spread' | 'after'> {
  const after = new Map(before)
  for (const { from, seconds } of wanted) add(after, from, -seconds)
  const { days: spreadTo } = spreadOverDays({
    cards: wanted,
    taken: new Map(after),
    ...days,
    lateMost: LATE_MOST,
  })
  const moves: DateMove[] = []
  let spread = 0
  for (const { cardId, from, day, seconds } of wanted) {
    const to = spreadTo.get(cardId) ?? day
    add(after, to, seconds)
    if (to === from) continue
    moves.push({ cardId, from, to })
    if (to > day) spread++
  }
  return { moves, spread, after }
}

function add(seconds: Map<StudyDay, number>, day: StudyDay, change: number): void {
  seconds.set(day, Math.max(0, (seconds.get(day) ?? 0) + change))
}
