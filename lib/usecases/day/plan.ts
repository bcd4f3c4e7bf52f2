import { isUnder } from '@/lib/content/deck-path'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { SettingsDto } from '@/lib/contracts/settings'
import type { SittingRequest } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import type { LearnerSettings } from '@/lib/data/learners'
import type { Database } from '@/lib/data/pool'
import {
  DUE_MOST,
  selectOptionalLearnerToday,
  selectQueue,
  type DeckInUse,
  type LearnerToday,
  type QueueCards,
} from '@/lib/data/sittings'
import { selectOutlook, type Outlook, type OutlookQuestion } from '@/lib/data/today'
import { selectPracticeOutlook, type PracticeOutlook } from '@/lib/data/practice-outlook'
import { MODEL_VERSION } from '@/lib/learning'
import { problemsIn, USUAL_PROBLEM_SECONDS } from '@/lib/practice/mix/mix'
import {
  isAway,
  minutesOn,
  newCardsPause,
  restoredLearner,
  retentionFor,
  reviewCost,
  withEarly,
  type DayTally,
  type DueWeek,
  type Pace,
  type Plan,
  type Retentions,
  type StoredLearner,
  type StudyDay,
} from '@/lib/scheduling'
import { studyDayOf } from '../log/study-days'
import { rebuildLearner } from '../rebuild-learner'
import { dayWishes, earlyForBreak } from './break'
import { classesToday, deckIdsOf, earlyIn, newFor, withClasses, type ClassesToday } from './classes'
import { decksForExams, minutesWithExams, ownExams } from './exams'
import { newForExams, planWithExams, withExams, withoutApart } from './exams-in-plan'
import { examsToday, type ExamsToday } from './exams-today'

/** Why no sitting can be planned: no such deck in use, no such learner, or a rebuild that others keep interrupting. */
export type PlanProblem = 'no-deck' | 'no-learner' | 'busy'

/** Days an outlook reaches, the first of them today. */
export const OUTLOOK_DAYS = 7
/** More new cards than a day's wish that may be asked for at once. */
const EXTRA_NEW_MOST = 100

/** A learner's day so far and what comes next in it. */
export interface DayPlan {
  readonly today: StudyDay
  readonly settings: LearnerSettings
  readonly learner: StoredLearner
  readonly retentions: Retentions
  /** Decks in use, by name. */
  readonly decks: readonly DeckInUse[]
  readonly tally: DayTally
  readonly plan: Plan
  /** What is due today and on the days after, and how many new cards there are. */
  readonly outlook: Outlook
  readonly left: LeftOut
  /** The new cards that the learner wishes for wait until those that are due are recalled better again. */
  readonly newCardsWait: boolean
  readonly problems: ProblemPlan
  readonly classes: ClassesToday
  readonly exams: ExamsToday
}

/** Problems among the day's cards. */
export interface ProblemPlan {
  readonly count: number
  /** Expected, at the learner's own pace. */
  readonly seconds: number
  /** Done so far on this study day, and seconds spent on them. */
  readonly doneToday: number
  readonly secondsToday: number
}

/** What a plan leaves out. */
export interface LeftOut {
  /** Cards that are due now. */
  readonly due: number
  /** New cards that could be taken as well; not counted beyond what may be asked for at once. */
  readonly newCards: number
  /** Those of them that the learner wishes for and the minutes do not hold. */
  readonly wished: number
}

/** Plans what a learner is asked next, from the log's caches as they stand. */
export async function planDay(
  viewer: Viewer,
  request: SittingRequest,
  now: number,
  connection: Database,
): Promise<Result<DayPlan, PlanProblem>> {
  const found = await currentLearner(viewer, connection)
  if (!found.ok) return found
  const { learner } = found.value
  const chosen = request.deck === undefined ? found.value.decks : withDecksIn(found.value.decks, request.deck)
  if (request.deck !== undefined && chosen.length === 0) return err('no-deck')

  const today = studyDayOf(now, found.value.settings)
  const ahead = await ownExams(viewer, found.value, today, connection)
  const settings = {
    ...found.value.settings,
    minutesPerDay: minutesWithExams(found.value.settings.minutesPerDay, ahead),
  }
  const tally = tallyOf(learner, today)
  const deckIds = chosen.map(({ deckId }) => deckId)
  const [practice, { classes, decks: ofClasses }] = await Promise.all([
    selectPracticeOutlook(connection, viewer, today),
    classesToday(viewer, { found: found.value, deckIds, today, now }, connection),
  ])
  const decks = await decksForExams(viewer, ofClasses, ahead, {
    ofClasses: deckIdsOf(classes.open),
    ...{ own: settings.desiredRetention, now },
  })
  const retentions = retentionsOf(settings, decks)
  const days = dayWishes(settings, learner)
  const offered = minutesOn(days, today)
  // Whoever practises a little in a break keeps up what they know.
  const usualNew = isAway(settings.away, today) ? 0 : Math.max(0, settings.newPerDay - tally.newCards)
  const extraNew = request.extraNew ?? 0
  const secondsLeft = secondsOnOffer(request, offered, tally.seconds + practice.secondsToday)
  const asking = { learner, deckIds, today, secondsLeft, days, secondsADay: settings.minutesPerDay * 60 }
  const exams = await examsToday(viewer, ahead, asking, connection)
  const newAsked = newFor(classes) + newForExams(exams)
  const wish = {
    newWished: Math.max(usualNew + extraNew, newAsked),
    secondsLeft,
    pace: learner.pace,
    retention: request.deck === undefined ? retentions.learner : retentionFor(retentions, request.deck),
    today,
  }
  const [queue, outlook, early] = await Promise.all([
    selectQueue(
      viewer,
      {
        today,
        deckIds,
        newMost: wish.newWished + EXTRA_NEW_MOST,
        apart: exams.apart.map(({ cardId }) => cardId),
      },
      connection,
    ),
    selectOutlook(viewer, { today, deckIds, ...reach(settings, wish) }, connection),
    earlyForBreak(viewer, { settings, learner, retentions, today, deckIds }, connection),
  ])
  const asked = withExams(withClasses(queue, classes), exams)
  const { notesAsked } = queue
  const mixed = { ...asked, notesAsked, due: withEarly(asked.due, withoutApart(early, exams)) }
  const newCardsWait =
    usualNew > 0 &&
    mixed.fresh.length > 0 &&
    newCardsPause(dueWeek(queue, outlook, wish), restoredLearner(learner), now, wish.secondsLeft)
  const newWished = newCardsWait ? Math.max(extraNew, newAsked) : wish.newWished
  const { plan, problems } = planWith(request, practice, wish.secondsLeft, (seconds) =>
    planWithExams({ ...mixed, ...wish, newWished, secondsLeft: seconds }, exams),
  )
  const left = {
    due: (outlook.due.get(today) ?? 0) - plan.reviews + earlyIn(plan, today) - exams.dueApart,
    newCards: mixed.fresh.length - plan.newCards,
    wished: Math.max(0, Math.min(newWished, mixed.fresh.length) - plan.newCards),
  }
  return ok({
    ...{ today, settings, learner, retentions, decks, tally, plan, outlook, left, problems, classes, exams },
    newCardsWait: newCardsWait && left.newCards > 0,
  })
}

/** What is due in the days of an outlook. */
function dueWeek(
  { due }: QueueCards,
  outlook: Outlook,
  { retention, today }: { readonly retention: number; readonly today: StudyDay },
): DueWeek {
  const dueNow = outlook.due.get(today) ?? 0
  const inAll = [...outlook.due.values()].reduce((sum, cards) => sum + cards, 0)
  return { due, dueNow, dueLater: inAll - dueNow, retention }
}

/**
 * Plans cards and problems within the seconds there are: problems have their share of them, and what the cards leave.
 * A sitting of one deck has its cards alone.
 */
function planWith(
  { deck }: SittingRequest,
  { available, share, meanSeconds, doneToday, secondsToday }: PracticeOutlook,
  seconds: number,
  planCards: (seconds: number) => Plan,
): { readonly plan: Plan; readonly problems: ProblemPlan } {
  const none = { count: 0, seconds: 0, doneToday, secondsToday }
  if (deck !== undefined || available === 0 || share === 0)
    return { plan: planCards(seconds), problems: none }
  const each = meanSeconds ?? USUAL_PROBLEM_SECONDS
  const plan = planCards(seconds * (1 - share))
  const count = problemsIn(seconds - plan.reviewSeconds - plan.newSeconds, each)
  if (count === 0) return { plan: planCards(seconds), problems: none }
  return { plan, problems: { ...none, count, seconds: count * each } }
}

/** A deck in use and those in it; none when it isn't in use itself. */
function withDecksIn(decks: readonly DeckInUse[], deckId: string): readonly DeckInUse[] {
  const top = decks.find((deck) => deck.deckId === deckId)
  return top === undefined ? [] : decks.filter((deck) => deck === top || isUnder(deck.name, top.name))
}

/** How far an outlook counts: a week, and no more cards than could be practised now and in that week. */
function reach(
  settings: SettingsDto,
  { pace, retention }: { readonly pace: Pace; readonly retention: number },
): Pick<OutlookQuestion, 'days' | 'dueMost' | 'newMost'> {
  const weekSeconds = OUTLOOK_DAYS * settings.minutesPerDay * 60
  return {
    days: OUTLOOK_DAYS,
    dueMost: DUE_MOST + Math.ceil(weekSeconds / reviewCost(pace, retention)) + 1,
    newMost: OUTLOOK_DAYS * settings.newPerDay,
  }
}

/** Reads a learner; a model that another version made is rebuilt first, here at the latest. */
export async function currentLearner(
  viewer: Viewer,
  connection: Database,
): Promise<Result<LearnerToday & { readonly learner: StoredLearner }, PlanProblem>> {
  const found = await selectOptionalLearnerToday(viewer, MODEL_VERSION, connection)
  if (found === null) return err('no-learner')
  if (found.learner !== null) return ok({ ...found, learner: found.learner })
  const rebuilt = await rebuildLearner(viewer, connection)
  if (!rebuilt.ok) return rebuilt
  const again = await selectOptionalLearnerToday(viewer, MODEL_VERSION, connection)
  return again?.learner == null ? err('busy') : ok({ ...again, learner: again.learner })
}

function tallyOf({ tally }: StoredLearner, today: StudyDay): DayTally {
  return tally?.day === today ? tally : { day: today, seconds: 0, answers: 0, newCards: 0 }
}

function secondsOnOffer(request: SittingRequest, minutesToday: number, practisedSeconds: number): number {
  if (request.minutes !== undefined) return request.minutes * 60
  return Math.max(0, minutesToday * 60 - practisedSeconds)
}

/** What each deck aims at, and the learner where a deck says nothing. */
export function retentionsOf(settings: SettingsDto, decks: readonly DeckInUse[]): Retentions {
  const own = decks.flatMap(({ deckId, desiredRetention }) =>
    desiredRetention === null ? [] : [[deckId, desiredRetention] as const],
  )
  return { learner: settings.desiredRetention, decks: Object.fromEntries(own) }
}
