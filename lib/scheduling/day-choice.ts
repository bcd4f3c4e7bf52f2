import { loadOn, noLoad } from './due-load'
import { shareOn } from './easy-days'
import { fuzzOf, pickedDays } from './interval'
import { datingOf, type DateRequest } from './next-interval'
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
