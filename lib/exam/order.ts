/** Where a question of a mock exam stands: not asked yet or on the screen for the first time, left open, or answered. */
export type Standing = 'unseen' | 'open' | 'answered'

/** A question of a mock exam, as far as its order goes. */
export interface ExamPlace {
  /** Where it stands in the order of asking, hardest first. */
  readonly place: number
  /** Probability of recall, fixed before the exam was shown; null for a card never seen. */
  readonly predicted: number | null
  readonly standing: Standing
  /** When it was last left, milliseconds since the epoch; null before. */
  readonly leftAt: number | null
}

/** Milliseconds without progress after which a jump is offered. */
export const STUCK_MS = 120_000

/**
 * The order of an exam: lowest predicted recall first, as the course advises (evidence: `hard-start`). Cards never seen
 * have no prediction: nothing says how hard they are, so they come last, in the order given.
 */
export function hardestFirst<Card extends { readonly predicted: number | null }>(
  cards: readonly Card[],
): Card[] {
  return cards.toSorted((a, b) => (a.predicted ?? Infinity) - (b.predicted ?? Infinity) || 0)
}

/** The question that comes when one was answered: the hardest not asked yet, then what was left open, earliest first. */
export function nextPlace(questions: readonly ExamPlace[]): number | null {
  const unseen = questions.filter(({ standing }) => standing === 'unseen')
  if (unseen.length > 0) return Math.min(...unseen.map(({ place }) => place))
  return longestOpen(questions)
}

/** Where a jump leads from the question on the screen. */
export interface Jump {
  readonly place: number
  /** It was predicted likelier to be recalled than the one that is left. */
  readonly isEasier: boolean
}

/**
 * A jump leads to the easiest question not asked yet; once all have been asked, to the one that was left open longest.
 * Null when no other is left to answer.
 */
export function jumpFrom(questions: readonly ExamPlace[], current: number): Jump | null {
  const others = questions.filter(({ place }) => place !== current)
  const unseen = others.filter(({ standing }) => standing === 'unseen')
  const ranked = unseen.filter(({ predicted }) => predicted !== null)
  const place = easiest(ranked) ?? easiest(unseen) ?? longestOpen(others)
  if (place === null) return null
  const predictedAt = (of: number) => questions.find((question) => question.place === of)?.predicted ?? null
  const [here, there] = [predictedAt(current), predictedAt(place)]
  return { place, isEasier: here !== null && there !== null && there > here }
}

/** Whether somebody has sat at a question long enough, by its last sign of progress, to be offered a jump. */
export const isStuck = (progressAt: number, now: number): boolean => now - progressAt >= STUCK_MS

/** Whether a question counts as tried: it was answered, aloud or in writing, or something was written and left. */
export const isTried = ({
  standing,
  text,
}: {
  readonly standing: Standing
  readonly text: string
}): boolean => standing === 'answered' || text.trim() !== ''

const easiest = (questions: readonly ExamPlace[]): number | null =>
  questions.length === 0 ? null : Math.max(...questions.map(({ place }) => place))

function longestOpen(questions: readonly ExamPlace[]): number | null {
  const open = questions.filter(({ standing }) => standing === 'open')
  const [first] = open.toSorted((a, b) => (a.leftAt ?? 0) - (b.leftAt ?? 0) || a.place - b.place)
  return first?.place ?? null
}
