import 'server-only'
import { compareDeckNames, deckLabel, isUnder } from '@/lib/content/deck-path'
import { ENOUGH_PREDICTED, type InsightsDto, type InsightsRequest } from '@/lib/contracts/insights'
import type { Viewer } from '@/lib/contracts/viewer'
import { allDecks, type DeckRecord } from '@/lib/data/decks'
import { selectDays, selectSlots } from '@/lib/data/insights/rows'
import { NO_EVENTS, readLog, type LogMoment } from '@/lib/data/log'
import { database } from '@/lib/data/pool'
import { slotFigures } from '@/lib/insights/circumstances'
import { heat, trace } from '@/lib/insights/days'
import { predictions } from '@/lib/insights/predictions'
import { statements } from '@/lib/insights/statements'
import { byFigure, type DayRow } from '@/lib/insights/sums'
import { MODEL_VERSION } from '@/lib/learning'
import { restoredLearner, type LearnerState, type StudyDay } from '@/lib/scheduling'
import { studyDayOf } from '../log/study-days'
import { dueAhead, futuresAhead } from './ahead'
import { keepUp } from './keep-up'

/** Events that are added up while somebody waits: a long sitting, or a device that was away for a while. */
const EVENTS_MOST = 2000

/**
 * What Spindle knows of the viewer. The sums lag behind the log by seconds at most, unless there is more than a page
 * should wait for: then it says so, and the job adds up the rest.
 *
 * @param now server clock, milliseconds since the epoch
 * @throws Error for an account that is gone
 */
export async function readInsights(
  viewer: Viewer,
  request: InsightsRequest,
  now: number,
): Promise<InsightsDto> {
  const { isBehind } = await keepUp(viewer, { most: EVENTS_MOST, allOrNothing: true })
  const moment = await readLog(viewer, NO_EVENTS, database)
  if (moment === null) throw new Error('an account has no learner')
  const today = studyDayOf(now, moment.clock)
  const learner = learnerOf(moment)
  const [decks, allDays] = await Promise.all([
    allDecks(viewer),
    selectDays(database, viewer, { deckIds: null, from: 0 }),
  ])
  const deckIds = deckTreeOf(decks, request.deck)
  const chosenDays = deckIds === null ? allDays : await selectDays(database, viewer, { deckIds, from: 0 })
  const from = beginningOf(request, chosenDays, today)
  const days = chosenDays.filter(({ day }) => day >= from)
  const slotsOf = async (what: 'circumstances' | 'bins' | 'scores') =>
    byFigure(await selectSlots(database, viewer, { deckIds, from }, what))
  const ahead = { viewer, today, now, moment, learner }
  // Three at a time: a page leaves most of the pool's connections to others.
  const [slots, [bins, scores], [due, futures]] = await Promise.all([
    slotsOf('circumstances'),
    inTurn(
      () => slotsOf('bins'),
      () => slotsOf('scores'),
    ),
    inTurn(
      () => dueAhead(ahead, deckIds),
      () => futuresAhead(ahead, allDays),
    ),
  ])
  return {
    today,
    from,
    decks: decks
      .toSorted((a, b) => compareDeckNames(a.name, b.name))
      .map(({ deckId, name }) => ({ deckId, name: deckLabel(name) })),
    answers: days.reduce((sum, { answers }) => sum + answers, 0),
    isBehind,
    trace: trace(days, from, today),
    predictions: predictions(days, bins, scores, ENOUGH_PREDICTED),
    hours: slotFigures(slots, 'hour'),
    places: slotFigures(slots, 'place'),
    statements: statements({
      ...{ days, slots, model: learner?.model ?? null },
      modelDays: allDays.filter(({ first }) => first > 0).length,
    }),
    heat: heat(chosenDays, today),
    due,
    futures,
  }
}

const inTurn = async <One, Other>(
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[One, Other]> => [await one(), await other()]

/** Null while another version's model stands. */
function learnerOf({ model }: LogMoment): LearnerState | null {
  return model?.modelVersion === MODEL_VERSION ? restoredLearner(model.state) : null
}

/** A deck with those in it; null for all decks, and for one that the viewer doesn't have. */
function deckTreeOf(decks: readonly DeckRecord[], chosen: string | undefined): string[] | null {
  const top = decks.find(({ deckId }) => deckId === chosen)
  if (top === undefined) return null
  return decks.filter(({ name }) => name === top.name || isUnder(name, top.name)).map(({ deckId }) => deckId)
}

function beginningOf({ days }: InsightsRequest, rows: readonly DayRow[], today: StudyDay): StudyDay {
  if (days !== 'all') return today - Number(days) + 1
  return Math.min(today, rows.find(({ answers }) => answers > 0)?.day ?? today)
}
