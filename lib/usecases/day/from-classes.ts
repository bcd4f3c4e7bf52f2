import { daysForNew } from '@/lib/classes/new-cards'
import { followUpsOf, reach, secondsADay, type Reach, type ReachRequest } from '@/lib/classes/reach'
import type { ClassDeckDto, FromClassDto, ShortDto } from '@/lib/contracts/from-classes'
import { LIMITS } from '@/lib/contracts/limits'
import { newCost, retentionFor, reviewCost, sharesFrom } from '@/lib/scheduling'
import { percentage } from '@/lib/words/format'
import { dayWishes } from './break'
import { startedOn, type ClassDeck, type OpenAssignment } from './assigned'
import { OUTLOOK_DAYS, type DayPlan } from './plan'

/**
 * What the learner's classes ask of them, from a plan of their whole day. What is due first has the minutes first: what
 * it needs is counted among what is due before the next one is looked at.
 */
export function fromClasses(plan: DayPlan): FromClassDto[] {
  let taken = 0
  return plan.classes.open.map((assignment) => {
    const deck = plan.classes.decks.find(
      ({ assigned }) => assigned.assignmentId === assignment.assigned.assignmentId,
    )
    if (deck === undefined) return dto(assignment, null)
    const request = requestFor(plan, deck, taken)
    if (request === null) return dto(assignment, { ...inPlan(plan, deck), short: null })
    taken += secondsADay(request.request)
    const short = shortOf(request, reach(request.request))
    return dto(assignment, { ...inPlan(plan, deck), short })
  })
}

function dto({ assigned, day }: OpenAssignment, deck: ClassDeckDto | null): FromClassDto {
  const { assignmentId, classId, className, name, kind, dueOn, lateDays, examOn, copy } = assigned
  return {
    assignmentId,
    classId,
    className,
    name,
    kind,
    today: day,
    dueOn,
    lateUntil: dueOn < day && dueOn + lateDays >= day ? dueOn + lateDays : null,
    examOn: examOn !== null && examOn < day ? null : examOn,
    isStarted: copy !== null,
    deck,
  }
}

/** Cards of a deck that today's plan holds. */
function inPlan({ plan, today }: DayPlan, { deckId, progress }: ClassDeck): Omit<ClassDeckDto, 'short'> {
  const cards = plan.cards.filter((card) => card.deckId === deckId)
  return {
    newToday: cards.filter(({ stage }) => stage === 'new').length,
    earlyToday: cards.filter((card) => card.stage !== 'new' && card.dueDay > today).length,
    fresh: progress.fresh,
  }
}

/** A question of reach, and the day it is about. */
interface Asked {
  readonly by: number
  readonly request: ReachRequest
}

/**
 * While there are cards to be met the question is about the day by which they are; then about the day for which recall is
 * wanted, on which itself nothing is asked early any more. Null: neither is ahead.
 */
function requestFor(plan: DayPlan, deck: ClassDeck, taken: number): Asked | null {
  const { settings, learner, retentions, outlook, today, tally, problems } = plan
  const { assigned, day, deckId, progress, below, recallDay } = deck
  const isAboutNew = progress.fresh > 0 && deck.meetBy !== null
  const by = isAboutNew ? deck.meetBy : recallDay
  if (by === null || (!isAboutNew && by <= day)) return null
  const retention = retentionFor(retentions, deckId)
  const perReview = reviewCost(learner.pace, settings.desiredRetention)
  const daysAfter = Math.max(0, isAboutNew ? by - day : by - day - 1)
  const days = daysForNew({ startedOn: startedOn(assigned), day, meetBy: by })
  const [shareToday = 1, ...shares] = sharesFrom(dayWishes(settings, learner), today, daysAfter + 1)
  const later = [...outlook.due].filter(([dueDay]) => dueDay > today).map(([, cards]) => cards)
  const dueADay = later.reduce((sum, cards) => sum + cards, 0) / (OUTLOOK_DAYS - 1)
  return {
    by,
    request: {
      minutesPerDay: settings.minutesPerDay,
      practisedSeconds: tally.seconds + problems.secondsToday,
      daysAfter,
      shareToday,
      sharesAfter: shares.reduce((sum, share) => sum + share, 0),
      dueSeconds: (outlook.due.get(today) ?? 0) * perReview + problems.seconds + taken,
      dueSecondsADay: dueADay * perReview + problems.seconds + problems.secondsToday + taken,
      reviewSeconds: perReview,
      newSeconds: newCost(learner.pace),
      followUps: followUpsOf(days, daysAfter, retention),
      cards: progress.cards,
      fresh: isAboutNew ? progress.fresh : 0,
      newADay: progress.metToday + inPlan(plan, deck).newToday,
      below: by === recallDay ? below : [],
      target: by === recallDay ? assigned.target : null,
    },
  }
}

/** Nothing where all of it is done in time, as far as the figures that are shown can tell. */
function shortOf({ by, request: { minutesPerDay, target, fresh } }: Asked, found: Reach): ShortDto | null {
  if (found.isReached) return null
  const { cards, met, recall, minutesNeeded: needed } = found
  const minutesNeeded = needed !== null && needed <= LIMITS.minutesPerDay.most ? needed : null
  const about = { minutesPerDay, by, minutesNeeded }
  if (met < cards) return { ...about, what: { kind: 'cards', met, known: cards - fresh, of: cards } }
  if (target === null || recall === null || percentage(recall) >= percentage(target)) return null
  return { ...about, what: { kind: 'recall', recall, target } }
}
