import { tidied } from '@/lib/content/typed-answer'
import type { StudyDay } from '@/lib/scheduling/study-day'
import { grouped } from './grouped'
import { daysOf, sums, type ItemTally, type VariantTally } from './tally'

/** The first attempt at a step of an assigned problem, or at its whole. */
export interface CountedAttempt {
  readonly studyDay: StudyDay
  readonly isRight: boolean
  /** δ = y − V; null where help was open, so that nothing was learned from it. */
  readonly delta: number | null
  /** As `variantText` has it. */
  readonly variant: string
}

/** Kept of a learner's variants of a problem: how many, and how much of each text tells it from others. */
export const VARIANTS = { most: 20, characters: 200 } as const

/**
 * A learner's row for a problem. A step got right with help is an answer, and no recall: help is practice and never
 * evidence. So a day on which all was done with help is no day of retrieval either.
 */
export function tallyAttempts(attempts: readonly CountedAttempt[]): ItemTally {
  return {
    ...sums(attempts.map(asAnswer)),
    retrievalDays: daysOf(attempts.flatMap(({ studyDay, delta }) => (delta === null ? [] : [studyDay]))),
    wrongAnswers: [],
    variants: variantsOf(attempts),
  }
}

const asAnswer = ({ isRight, delta }: CountedAttempt) => ({ isRecall: isRight && delta !== null, delta })

/**
 * What tells variants of a problem apart: what the learner read, numbers in it, in one line. Variants that differ only
 * beyond the first characters count as one.
 */
export const variantText = (statement: string, asks: readonly string[]): string =>
  Array.from(tidied([statement, ...asks].join(' ')))
    .slice(0, VARIANTS.characters)
    .join('')

function variantsOf(attempts: readonly CountedAttempt[]): VariantTally[] {
  return [...grouped(attempts, ({ variant }) => variant)]
    .map(([text, its]): VariantTally => {
      const { answers, recalled, predicted, surpriseSum } = sums(its.map(asAnswer))
      return { text, answers, recalled, predicted, surpriseSum }
    })
    .sort((a, b) => b.answers - a.answers || (a.text < b.text ? -1 : 1))
    .slice(0, VARIANTS.most)
}
