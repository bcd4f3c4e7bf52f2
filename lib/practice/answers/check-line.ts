import type { LineAnswer, LineStage } from '../problem/answer-spec'
import type { Line } from './answer'
import { hasReached, type StageContext } from './line-stage'
import { authorsLine } from './read-spec'
import { sameLine } from './same'
import { wording } from './terms'
import { CANNOT_TELL, notYet, type Verdict } from './verdict'

/** Where in a calculation a line stands. */
export interface Calculation {
  /** The lines given so far that were true, from the first on, without the one the calculation starts with. */
  readonly above: readonly Line[]
  /** The line steps that come right after this one, in order. */
  readonly following: readonly LineAnswer[]
}

/**
 * Judges a line: it has to say the same as the one above. Then it is right when it has come as far as its stage, or as
 * one that follows; if not, or if it was there before, it is no further and no attempt.
 */
export function checkLine(spec: LineAnswer, line: Line, { above, following }: Calculation): Verdict {
  const [start, authors] = [authorsLine(spec.start, spec.unknowns), authorsLine(spec.value, spec.unknowns)]
  if (start === null || authors === null) return CANNOT_TELL
  const last = above.at(-1) ?? start
  const same = sameLine(line, last, spec.unknowns)
  if (same === 'unknown') return CANNOT_TELL
  if (same === 'different') return notYet({ code: 'not-the-same-as-above' })
  const worded = lineWording(line)
  if ([start, ...above].some((each) => lineWording(each) === worded)) {
    return { outcome: 'no-further', reason: 'same-line' }
  }
  const context: StageContext = { authors, unknowns: spec.unknowns }
  const passes = passed(line, last, following, spec.unknowns)
  return passes > 0 || hasReached(line, spec.stage, context)
    ? { outcome: 'right', passes, share: 1 }
    : { outcome: 'no-further', reason: 'stage' }
}

/**
 * How many of the steps that follow a line is done with: up to the last whose stage it has reached and the line above
 * had not.
 */
function passed(
  line: Line,
  last: Line,
  following: readonly LineAnswer[],
  unknowns: readonly string[],
): number {
  const reached = following.findLastIndex(({ stage, value }) => {
    const authors = isSaying(stage) ? authorsLine(value, unknowns) : null
    if (authors === null) return false
    return hasReached(line, stage, { authors, unknowns }) && !hasReached(last, stage, { authors, unknowns })
  })
  return reached + 1
}

/** Whether a stage says anything: every line has reached `any`. */
const isSaying = (stage: LineStage): boolean => stage !== 'any'

/** The same for lines that differ only in order, in needless brackets and in which side is which. */
const lineWording = ({ left, right }: Line): string =>
  [wording(left), right === null ? '' : wording(right)].toSorted().join('=')
