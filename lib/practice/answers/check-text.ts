import { compareTyped, folded, tidied, type TypedComparison } from '@/lib/content/typed-answer'
import { notYet, RIGHT, type Verdict } from './verdict'

/** Letters that may be amiss in a slip of the hand, and how long a text has to be for so many to be one. */
const SLIP = [
  { letters: 1, from: 4 },
  { letters: 2, from: 8 },
] as const
const MOST_AMISS = Math.max(...SLIP.map(({ letters }) => letters))

/** Of this many key points one may be missing, of twice as many two. */
const POINTS_FOR_ONE = 5

/** Judges a short text as typed answers to cards are: case, spacing and the kind of dashes don't count. */
export function checkShortText(accepted: readonly string[], text: string): Verdict {
  const given = folded(tidied(text))
  if (accepted.some((expected) => folded(tidied(expected)) === given)) return RIGHT
  // Texts of other lengths are no slips, and comparing them letter by letter would take long.
  const like = accepted.filter((expected) => Math.abs(tidied(expected).length - given.length) <= MOST_AMISS)
  const compared = like.map((expected) => compareTyped(text, expected))
  const [near] = compared.filter(isSlip).toSorted((one, other) => amiss(one) - amiss(other))
  return notYet(near === undefined ? { code: 'different' } : { code: 'spelling', segments: near.segments })
}

/** Letters that are missing or too many; one in place of another counts once. */
function amiss({ segments }: TypedComparison): number {
  const count = (type: 'missing' | 'extra'): number =>
    segments.reduce((sum, segment) => sum + (segment.type === type ? segment.text.length : 0), 0)
  return Math.max(count('missing'), count('extra'))
}

function isSlip(comparison: TypedComparison): boolean {
  const expected = comparison.segments.filter(({ type }) => type !== 'extra')
  const length = expected.reduce((sum, { text }) => sum + text.length, 0)
  // Digits are no spelling: 1848 for 1849 is another year.
  const hasDigits = comparison.segments.some(({ type, text }) => type !== 'same' && /\d/.test(text))
  return !hasDigits && SLIP.some(({ letters, from }) => length >= from && amiss(comparison) <= letters)
}

/** Judges a free text by the key points its learner found in it: all of them, but for one in five. */
export function checkKeyPoints(count: number, found: number): Verdict {
  const share = count === 0 ? 1 : found / count
  return count - found <= Math.floor(count / POINTS_FOR_ONE)
    ? { outcome: 'right', passes: 0, share }
    : notYet({ code: 'key-points', share })
}
