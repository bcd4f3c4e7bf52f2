import { dayValues, forecastDay, forgettingCurve, type DayChannels, type ValueModel } from '@/lib/learning'
import { stepValue, type SkillModel } from '@/lib/practice/skills/skill-model'
import { alongRight } from '@/lib/practice/skills/whole'
import type { CardState } from '@/lib/scheduling/card-state'
import type { StudyDay } from '@/lib/scheduling/study-day'

const DAY_MS = 86_400_000

/** Expected recall of what was assigned at an instant, with the band that holds 80 % of days; null: no band is known. */
export interface RecallForecast {
  readonly recall: number
  readonly low: number | null
  readonly high: number | null
}

/**
 * The value of a note at some instants, if it is left alone until then: the mean over its cards, of which those never
 * answered count as not recalled.
 *
 * @param instants milliseconds since the epoch, ascending
 * @returns 0 … 1 each, never rising: a later one is no higher than one before it
 */
export function noteValues(
  model: ValueModel,
  cards: readonly CardState[],
  instants: readonly number[],
): readonly number[] {
  const sums = instants.map(() => 0)
  for (const card of cards) {
    if (card.stage === 'new') continue
    const { memory } = card
    const curve = forgettingCurve(model, memory)
    let highest = 1
    for (const [place, at] of instants.entries()) {
      highest = Math.min(highest, curve.valueAfter(Math.max(0, at - memory.lastAnsweredAt) / DAY_MS))
      sums[place] = (sums[place] ?? 0) + highest
    }
  }
  return sums.map((sum) => (cards.length === 0 ? 0 : sum / cards.length))
}

/** A problem that was attempted. */
export interface KnownProblem {
  readonly problemId: string
  readonly steps: readonly { readonly stepId: string; readonly skills: readonly string[] }[]
}

/**
 * The value of a problem at some instants, if nothing is practised until then: the mean over its steps, each along "all
 * right so far".
 *
 * @param instants milliseconds since the epoch with their study days, ascending
 * @returns 0 … 1 each, never rising
 */
export function problemValues(
  model: SkillModel,
  { problemId, steps }: KnownProblem,
  instants: readonly { readonly at: number; readonly day: StudyDay }[],
): readonly number[] {
  const questions = steps.map(({ stepId, skills }) => {
    return { itemId: `${problemId}/${stepId}`, problemId, chain: '', skills }
  })
  let highest = 1
  return instants.map((shown) => {
    const values = alongRight(model, questions, (ahead, question) => stepValue(ahead, question, shown))
    highest = Math.min(highest, meanOf(values))
    return highest
  })
}

/** A day of fewer questions is one the channels learned nothing from. */
const LEAST_ASKED = 5

/**
 * Expected recall over all items, and the band of a day on which as many of them are asked as on a usual one of this
 * learner's. The channels learned how far such days spread: of a day with every item in it they say nothing, for how
 * far good and bad days lie apart does not shrink with the number of questions as chance does.
 *
 * @param values of each item, 0 … 1; never answered: 0
 * @param asked questions of a usual day
 */
export function recallForecast(
  values: readonly number[],
  channels: DayChannels,
  asked: number,
): RecallForecast {
  if (values.length === 0) return { recall: 0, low: 0, high: 0 }
  const recall = meanOf(values)
  const day = evenly(values, Math.max(LEAST_ASKED, asked))
  const { expected, low, high } = forecastDay(channels, dayValues(day))
  const shifted = (end: number): number => Math.min(1, Math.max(0, recall + (end - expected) / day.length))
  return { recall, low: shifted(low), high: shifted(high) }
}

/** So many values, the hard and the easy in the same shares as in all of them. */
function evenly(values: readonly number[], most: number): number[] {
  const count = Math.min(values.length, Math.round(most))
  const ordered = values.toSorted((a, b) => a - b)
  return Array.from({ length: count }, (_, index) => {
    return ordered[Math.floor(((index + 0.5) * ordered.length) / count)] ?? 0
  })
}

/** Items asked on a usual day: the median over days. 0: none yet. */
export function usualDay(itemsOfDays: readonly number[]): number {
  const ordered = itemsOfDays.toSorted((a, b) => a - b)
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? 0
}

/** 0 for none. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
