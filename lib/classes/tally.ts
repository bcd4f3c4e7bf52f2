import { folded, tidied } from '@/lib/content/typed-answer'
import { recalled, type Grade } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling/study-day'

/** An answer to a card of an assigned item that counts: given since the copy counts, and not taken back. */
export interface CountedAnswer {
  /** By the learner's own clock. */
  readonly studyDay: StudyDay
  readonly grade: Grade
  /** δ = y − V, −1 … 1; null for a card's first answer. */
  readonly delta: number | null
  /** What was typed before the answer was shown. */
  readonly response: string | null
}

/** What became of one variant of a problem. */
export interface VariantTally {
  /** What tells it from others: its text, cut. */
  readonly text: string
  readonly answers: number
  readonly recalled: number
  readonly predicted: number
  /** Millionths. */
  readonly surpriseSum: number
}

/** A learner's row for an item: a function of their own log, and of no order in it. */
export interface ItemTally {
  readonly answers: number
  readonly recalled: number
  /** Answers that something had been predicted of. */
  readonly predicted: number
  /** Σδ and Σδ² in millionths, each rounded before it is added: sums of whole numbers have no order. */
  readonly surpriseSum: number
  readonly surpriseSquares: number
  /** Study days on which it was asked, ascending: however often on a day, it is one. */
  readonly retrievalDays: readonly StudyDay[]
  /** What was typed and missed, as it is compared: the commonest first. */
  readonly wrongAnswers: readonly string[]
  /** Of a problem; null for cards. */
  readonly variants: readonly VariantTally[] | null
}

/** Kept of a learner's missed answers to an item: how many, and none longer than this, for it would be nobody else's. */
export const WRONG_ANSWERS = { most: 8, characters: 200 } as const

/** A learner's row for a note, from the answers of its cards. */
export function tallyAnswers(answers: readonly CountedAnswer[]): ItemTally {
  return {
    ...sums(answers.map(({ grade, delta }) => ({ isRecall: recalled(grade), delta }))),
    retrievalDays: daysOf(answers.map(({ studyDay }) => studyDay)),
    wrongAnswers: commonest(
      answers.flatMap(({ grade, response }) =>
        recalled(grade) || response === null ? [] : [asCompared(response)],
      ),
    ),
    variants: null,
  }
}

/** What answers add up to. */
export function sums(answers: readonly { readonly isRecall: boolean; readonly delta: number | null }[]) {
  const deltas = answers.flatMap(({ delta }) => (delta === null ? [] : [delta]))
  return {
    answers: answers.length,
    recalled: answers.filter(({ isRecall }) => isRecall).length,
    predicted: deltas.length,
    surpriseSum: deltas.reduce((sum, delta) => sum + millionths(delta), 0),
    surpriseSquares: deltas.reduce((sum, delta) => sum + millionths(delta * delta), 0),
  }
}

/** Each day once, ascending. */
export const daysOf = (days: readonly StudyDay[]): StudyDay[] => [...new Set(days)].sort((a, b) => a - b)

/** A typed answer as the comparison with what was expected sees it. */
export const asCompared = (typed: string): string => folded(tidied(typed))

// A negative zero would be another number than the database's.
const millionths = (value: number): number => Math.round(value * 1e6) + 0

function commonest(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    if (text === '' || text.length > WRONG_ANSWERS.characters) continue
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .slice(0, WRONG_ANSWERS.most)
    .map(([text]) => text)
}
