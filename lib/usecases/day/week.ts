import type { TodayDto } from '@/lib/contracts/today'
import { minutesOn, newCost, reviewCost } from '@/lib/scheduling'
import { dayWishes } from './break'
import { examsInWeek } from './exams-week'
import { OUTLOOK_DAYS, type DayPlan } from './plan'

/**
 * Minutes expected on each day of a week, today the first: what exams that are near bring, what is due then or was left over,
 * and the new cards wished or asked for, within the day's minutes.
 */
export function weekAhead({
  today: first,
  settings,
  learner,
  plan,
  outlook,
  left,
  exams,
}: DayPlan): TodayDto['week'] {
  const wishes = dayWishes(settings, learner)
  const perReview = reviewCost(learner.pace, settings.desiredRetention)
  const perNew = newCost(learner.pace)
  const ofExams = examsInWeek(exams, { today: first, days: OUTLOOK_DAYS - 1, shares: wishes })
  let reviewsLeft = left.due
  let newLeft = outlook.newCards - plan.newCards
  const ahead = ofExams.map((exam, index) => {
    const day = first + 1 + index
    const offered = minutesOn(wishes, day) * 60
    const firstSeconds = Math.min(offered, exam.seconds)
    reviewsLeft += Math.max(0, (outlook.due.get(day) ?? 0) + exam.due)
    const newCards = Math.max(exam.fresh, Math.min(newLeft, settings.newPerDay))
    const wished = reviewsLeft * perReview + newCards * perNew
    const room = offered - firstSeconds
    const share = wished > room ? room / wished : 1
    reviewsLeft -= reviewsLeft * share
    newLeft = Math.max(0, newLeft - newCards * share)
    return { day, minutes: (firstSeconds + wished * share) / 60 }
  })
  return [{ day: first, minutes: (plan.reviewSeconds + plan.newSeconds) / 60 }, ...ahead]
}
