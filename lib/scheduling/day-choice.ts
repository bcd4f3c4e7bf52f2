import type { CardMemory } from './card-state'
import { loadOn, noLoad } from './due-load'
import { shareOn } from './easy-days'
import { fuzzOf, pickedDays } from './interval'
import { datingAnew, datingOf, type DateRequest, type DatingLearner } from './next-interval'
import type { StudyDay } from './study-day'

/** The days that would serve a card as well as the one it is given, and what decided between them. */
export interface DayChoice {
  readonly first: StudyDay
  readonly last: StudyDay
  readonly day: StudyDay
  /** The day it would come on were all days alike, and why it does not; null: it does, or nothing was said by either. */
  readonly moved: { readonly from: StudyDay; readonly for: 'easy-day' | 'less-due' } | null
}

/** Among which days the date of an answer is chosen; null where one day alone serves. */
export function dayChoice(request: DateRequest): DayChoice | null {
  const { cardId, memory, from, learner } = request
  const { range, days } = datingOf(request)
  if (range[0] === range[1]) return null
  const alike = pickedDays({ fuzz: fuzzOf(cardId, memory.reps), load: noLoad, studyDay: from }, range)
  const [day, otherwise] = [from + days, from + alike]
  const { easyDays, load } = learner
  const isEasier = shareOn(easyDays, otherwise) < shareOn(easyDays, day)
  const isLess = loadOn(load, day) < loadOn(load, otherwise)
  const reason = isEasier ? 'easy-day' : isLess ? 'less-due' : null
  return {
    ...{ first: from + range[0], last: from + range[1], day },
    moved: day === otherwise || reason === null ? null : { from: otherwise, for: reason },
  }
}

/** A card that waits for a date. */
interface DatedCard {
  readonly cardId: string
  readonly memory: CardMemory
  readonly dueDay: StudyDay
}

/**
 * The days that would serve a card that waits as well as the one it has, by what is known now, and the one among them that is
 * fullest, or an easy day, where its own is less so. Null where its date was not chosen among any.
 */
export function standingChoice(
  { cardId, memory, dueDay }: DatedCard,
  learner: DatingLearner,
  retention: number,
): DayChoice | null {
  const { lastDay: from } = memory
  const [first, last] = datingAnew({ cardId, memory }, learner, retention).range
  const days = Array.from({ length: last - first + 1 }, (_, ahead) => from + first + ahead)
  if (days.length === 1 || !days.includes(dueDay)) return null
  const share = (day: StudyDay): number => shareOn(learner.easyDays, day)
  const load = (day: StudyDay): number => loadOn(learner.load, day)
  const easiest = days.toSorted((a, b) => share(a) - share(b))[0] ?? dueDay
  const fullest = days.toSorted((a, b) => load(b) - load(a))[0] ?? dueDay
  const easy = { from: easiest, for: 'easy-day' } as const
  const full = { from: fullest, for: 'less-due' } as const
  const moved = share(easiest) < share(dueDay) ? easy : load(fullest) > load(dueDay) ? full : null
  return { first: from + first, last: from + last, day: dueDay, moved }
}
