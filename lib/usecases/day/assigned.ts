import { lastDayOf, meetBy, recallDay } from '@/lib/classes/assignment-days'
import { belowTarget, EARLY_DAYS, earlyToday, type Expected } from '@/lib/classes/before-exam'
import { newCardsToday } from '@/lib/classes/new-cards'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectCardsPastExam,
  selectDeckProgress,
  type Assigned,
  type DeckProgress,
} from '@/lib/data/classes/assigned'
import type { Database } from '@/lib/data/pool'
import { selectFresh } from '@/lib/data/sittings'
import { forgettingCurve } from '@/lib/learning'
import {
  restoredLearner,
  sharesFrom,
  studyDayStart,
  type CardState,
  type DayShares,
  type StoredLearner,
  type StudyClock,
  type StudyDay,
} from '@/lib/scheduling'
import { calendarDay } from '@/lib/words/format'

/** What a class asks of a learner now. */
export interface OpenAssignment {
  readonly assigned: Assigned
  /** The class's calendar day on which the learner's study day began: the same as long as that day lasts. */
  readonly day: number
}

/** A deck that a class asks for, and what that makes of the day. */
export interface ClassDeck extends OpenAssignment {
  readonly deckId: string
  readonly progress: DeckProgress
  /** The day by which its cards have to be met, and the one for which recall is wanted; null: none is ahead. */
  readonly meetBy: number | null
  readonly recallDay: number | null
  /** New cards that have to come today. */
  readonly fresh: readonly CardState[]
  /** Cards that come before their date, for the exam. */
  readonly early: readonly CardState[]
  /** Expected recall on the exam's day of the cards that would be below the target then. */
  readonly below: readonly number[]
}

/** Assignments that have begun and are not over. */
export function openAssignments(
  assigned: readonly Assigned[],
  today: StudyDay,
  clock: StudyClock,
  now: number,
): OpenAssignment[] {
  return assigned.flatMap((each) => {
    const day = calendarDay(studyDayStart(today, clock), each.zone)
    const isOpen = each.startsOn <= calendarDay(now, each.zone) && lastDayOf(each) >= day
    return isOpen ? [{ assigned: each, day }] : []
  })
}

/** What a plan asks of the decks of classes. */
interface Asking {
  readonly open: readonly OpenAssignment[]
  /** The decks the plan is made of. */
  readonly deckIds: readonly string[]
  readonly today: StudyDay
  readonly learner: StoredLearner
  /** Easy days, and a break. */
  readonly days: DayShares
}

/** The decks that classes ask for among those of a plan, that which is due first before the others. */
export async function decksOfClasses(
  viewer: Viewer,
  { open, deckIds, today, learner, days }: Asking,
  connection: Database,
): Promise<readonly ClassDeck[]> {
  const own = open.flatMap((assignment) => {
    const deckId = assignment.assigned.copy?.deckId ?? null
    return deckId !== null && deckIds.includes(deckId) ? [{ ...assignment, deckId }] : []
  })
  if (own.length === 0) return []
  const progress = await selectDeckProgress(
    connection,
    viewer,
    own.map(({ deckId }) => deckId),
    today,
  )
  return Promise.all(
    own.map(async (deck) => {
      const standing = progress.find(({ deckId }) => deckId === deck.deckId) ?? nothingIn(deck.deckId)
      const [fresh, exam] = await Promise.all([
        freshOf(viewer, { ...deck, progress: standing }, { today, days }, connection),
        examOf(viewer, { ...deck, progress: standing }, { today, learner }, connection),
      ])
      const { assigned, day } = deck
      return {
        ...deck,
        progress: standing,
        meetBy: meetBy(assigned, day),
        recallDay: recallDay(assigned, assigned.target, day),
        fresh,
        ...exam,
      }
    }),
  )
}

const nothingIn = (deckId: string): DeckProgress => ({
  deckId,
  cards: 0,
  fresh: 0,
  metToday: 0,
  askedToday: 0,
})

type Begun = OpenAssignment & Pick<ClassDeck, 'deckId' | 'progress'>

/** The class's calendar day on which a learner started; the first day of the assignment, had they not. */
export const startedOn = ({ copy, zone, startsOn }: Assigned): number =>
  copy === null ? startsOn : calendarDay(copy.startedAt, zone)

async function freshOf(
  viewer: Viewer,
  { assigned, day, deckId, progress }: Begun,
  { today, days }: Pick<Asking, 'today' | 'days'>,
  connection: Database,
): Promise<readonly CardState[]> {
  const until = meetBy(assigned, day)
  if (until === null) return []
  const shares = sharesFrom(days, today, Math.max(1, until - day + 1))
  const newMost = newCardsToday({ ...progress, startedOn: startedOn(assigned), day, meetBy: until, shares })
  return newMost === 0 ? [] : selectFresh(viewer, { today, deckIds: [deckId], newMost }, connection)
}

async function examOf(
  viewer: Viewer,
  { assigned, day, deckId, progress }: Begun,
  { today, learner }: Pick<Asking, 'today' | 'learner'>,
  connection: Database,
): Promise<Pick<ClassDeck, 'early' | 'below'>> {
  const { target } = assigned
  const wantedOn = recallDay(assigned, target, day)
  if (target === null || wantedOn === null || wantedOn - day > EARLY_DAYS) return { early: [], below: [] }
  const daysLeft = wantedOn - day
  const examDay = today + daysLeft
  const cards = await selectCardsPastExam(connection, viewer, { deckId, today, examDay })
  const expected = expectedOn(examDay, cards, learner)
  return {
    early: earlyToday(expected, { target, daysLeft, askedToday: progress.askedToday }),
    below: belowTarget(expected, target).map(({ recall }) => recall),
  }
}

/** Expected recall of cards on a day, if they are left alone until then. */
function expectedOn(
  day: StudyDay,
  cards: readonly CardState[],
  learner: StoredLearner,
): Expected<CardState>[] {
  const { model } = restoredLearner(learner)
  return cards.flatMap((card) =>
    card.stage === 'new'
      ? []
      : [{ card, recall: forgettingCurve(model, card.memory).valueAfter(day - card.memory.lastDay) }],
  )
}
