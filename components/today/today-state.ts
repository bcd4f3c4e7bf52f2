import type { TodayDto } from '@/lib/contracts/today'

/** From this many full days away on, coming back gets a welcome of its own. */
const AWAY_DAYS = 3
/** Minutes offered beyond today's, by choice. */
export const MORE_MINUTES = 10
/** Minutes of the shorter sitting offered after a break. */
export const SHORT_MINUTES = 5
/** New cards offered at once beyond today's wish. */
const EXTRA_NEW = 10

/** Seconds as the minutes shown for them: what takes any time at all takes at least a minute. */
export const wholeMinutes = (seconds: number): number =>
  seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0

/** What Today has to say, from what is so. Minutes are whole and add up as they are shown. */
export type TodayState =
  | { readonly kind: 'first' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'plan'
      readonly reviewMinutes: number
      readonly newMinutes: number
      readonly problemMinutes: number
      readonly minutes: number
      /** Where it is practised. */
      readonly href: string
      readonly welcomeBack: boolean
    }
  | { readonly kind: 'done'; readonly practisedMinutes: number; readonly more: string | null }
  | {
      readonly kind: 'nothing-due'
      readonly practisedMinutes: number
      readonly takeNew: string | null
      readonly allAside: boolean
    }
  | {
      /** No minutes are on offer: a planned break, or a weekday without any. */
      readonly kind: 'rest'
      /** The last day of the break; null: a weekday without minutes. */
      readonly awayUntil: number | null
      readonly practisedMinutes: number
      readonly anyway: string | null
    }
  | { readonly kind: 'over'; readonly practisedMinutes: number; readonly anyway: string | null }

/** `isDayOver`: the learner's quitting time has come. */
export function todayState(today: TodayDto, isDayOver = false): TodayState {
  const hasProblems = today.plan.problems > 0 || today.problemsToday > 0
  if (!today.hasDecks && !hasProblems) return { kind: 'first' }
  if (!today.hasCards && !hasProblems) return { kind: 'empty' }
  if (today.minutesToday === 0) return resting(today)
  const open = openDay(today)
  return isDayOver ? closedDay(today, open) : open
}

function resting(today: TodayDto): TodayState {
  const { away, moreWaiting, newWaiting } = today
  const isUnderWay = away !== null && away.from <= today.today
  return {
    kind: 'rest',
    awayUntil: isUnderWay ? away.until : null,
    practisedMinutes: wholeMinutes(today.practisedSeconds),
    anyway: moreWaiting || (!isUnderWay && newWaiting > 0) ? moreHref() : null,
  }
}

/** What there is to do, as long as the day lasts. */
type OpenDay = Extract<TodayState, { kind: 'plan' | 'done' | 'nothing-due' }>

function openDay(today: TodayDto): OpenDay {
  const { reviews, newCards, problems } = today.plan
  if (reviews + newCards + problems > 0) return planned(today)
  const practisedMinutes = wholeMinutes(today.practisedSeconds)
  const minutesUsed = today.practisedSeconds >= today.minutesToday * 60
  if (today.moreWaiting) return { kind: 'done', practisedMinutes, more: moreHref() }
  if (minutesUsed) {
    return { kind: 'done', practisedMinutes, more: today.newWaiting > 0 ? newHref(today.newWaiting) : null }
  }
  return {
    kind: 'nothing-due',
    practisedMinutes,
    takeNew: today.newWaiting > 0 ? newHref(today.newWaiting) : null,
    allAside: today.newWaiting === 0 && today.nextDueDay === null,
  }
}

/** After the quitting time: the day is done, and what there would be to do is one quiet press. */
function closedDay(today: TodayDto, open: OpenDay): TodayState {
  const anyway = open.kind === 'plan' ? open.href : open.kind === 'done' ? open.more : open.takeNew
  return { kind: 'over', practisedMinutes: wholeMinutes(today.practisedSeconds), anyway }
}

function planned(today: TodayDto): OpenDay {
  const { reviews, reviewSeconds, newCards, newSeconds, problems, problemSeconds } = today.plan
  const cards = cardMinutes(reviews > 0, newCards > 0, reviewSeconds, newSeconds)
  const problemMinutes = problems > 0 ? Math.max(1, Math.round(problemSeconds / 60)) : 0
  return {
    kind: 'plan',
    ...cards,
    problemMinutes,
    minutes: cards.reviewMinutes + cards.newMinutes + problemMinutes,
    href: reviews + newCards > 0 ? PLANNED : PROBLEMS,
    welcomeBack: (today.daysAway ?? 0) >= AWAY_DAYS && today.answersToday === 0,
  }
}

/** What takes any time at all takes at least a minute. */
function cardMinutes(hasReviews: boolean, hasNew: boolean, reviewSeconds: number, newSeconds: number) {
  const least = (hasReviews ? 1 : 0) + (hasNew ? 1 : 0)
  const minutes = Math.max(least, Math.round((reviewSeconds + newSeconds) / 60))
  const share = Math.min(minutes - 1, Math.max(1, Math.round(reviewSeconds / 60)))
  const reviewMinutes = hasReviews && hasNew ? share : hasReviews ? minutes : 0
  return { reviewMinutes, newMinutes: minutes - reviewMinutes }
}

/** Where the day's plan is practised. */
export const PLANNED = '/study'
/** Where it is when it has no card. */
const PROBLEMS = '/practise'

const moreHref = (): string => `/study?minutes=${MORE_MINUTES}`

/** Where some of the new cards that wait are practised, by choice. */
export const newHref = (waiting: number): string =>
  `/study?minutes=${MORE_MINUTES}&extraNew=${Math.min(waiting, EXTRA_NEW)}`
