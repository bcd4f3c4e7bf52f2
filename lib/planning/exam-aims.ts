import { examOutlook, type ExamOutlook, type ExamOutlookRequest } from './exam-outlook'
import { EARLY_AIMS } from './exam-target'

/** What comes of an exam if its cards are aimed no higher than this until it is near; null: at their own. */
export interface AimTried {
  readonly earlyAim: number | null
  readonly outlook: ExamOutlook
}

/** Fewer minutes than this share of others are within the chance of such lives. */
const WORTH = 0.95

/** The aims that make a difference where cards are aimed at that much at most, highest first; null: their own. */
export const aimsBelow = (highest: number): readonly (number | null)[] => [
  null,
  ...EARLY_AIMS.filter((aim) => aim < highest - 0.005).toSorted((a, b) => b - a),
]

/** Lives the days until an exam under several aims, with the same luck. */
export const aimsTried = (
  request: ExamOutlookRequest,
  aims: readonly (number | null)[],
): readonly AimTried[] =>
  aims.map((earlyAim) => ({ earlyAim, outlook: examOutlook({ ...request, earlyAim }) }))

/**
 * The aim to take: of those that meet the target on a bad day the one with the fewest minutes; where none does, of those that
 * meet it as expected; and where none does either, the one that comes nearest. The one in force stays where it does as much
 * for hardly more.
 */
export function bestAim(
  tried: readonly AimTried[],
  { target, earlyAim }: Pick<ExamOutlookRequest, 'target' | 'earlyAim'>,
): AimTried | null {
  const safe = tried.filter(({ outlook }) => outlook.low >= target)
  const enough = safe.length > 0 ? safe : tried.filter(({ outlook }) => outlook.expected >= target)
  if (enough.length === 0) return greatest(tried, ({ outlook }) => outlook.expected)
  const cheapest = greatest(enough, ({ outlook }) => -outlook.minutes)
  const inForce = enough.find((aim) => aim.earlyAim === earlyAim)
  const isWorthIt = (cheapest?.outlook.minutes ?? 0) < WORTH * (inForce?.outlook.minutes ?? Infinity)
  return isWorthIt ? cheapest : (inForce ?? cheapest)
}

const greatest = (tried: readonly AimTried[], of: (aim: AimTried) => number): AimTried | null =>
  tried.reduce<AimTried | null>((best, aim) => (best === null || of(aim) > of(best) ? aim : best), null)
