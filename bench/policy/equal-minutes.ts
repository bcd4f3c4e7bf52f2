/** Minutes a policy took, and the figure it reached by them. */
export interface Reached {
  readonly figure: number
  readonly minutes: number
}

/**
 * Minutes the baseline would have taken for the same figure as a policy: its own minutes and figures over a sweep of its
 * desired retention, between which the logarithm of minutes is interpolated linearly; beyond the sweep's ends the last
 * stretch is continued. Where a point of the sweep costs more and reaches less than another it is no way to get there, and
 * is left out. Null where fewer than two points are left.
 */
export function minutesFor(figure: number, sweep: readonly Reached[]): number | null {
  const frontier = frontierOf(sweep)
  const after = frontier.findIndex((point) => point.figure >= figure)
  const place = after < 0 ? frontier.length - 1 : Math.max(1, after)
  const [before, next] = [frontier[place - 1], frontier[place]]
  if (before === undefined || next === undefined) return null
  const share = (figure - before.figure) / (next.figure - before.figure)
  return before.minutes * (next.minutes / before.minutes) ** share
}

/** Points of which none costs more and reaches no more than another, by rising minutes. */
function frontierOf(sweep: readonly Reached[]): Reached[] {
  const frontier: Reached[] = []
  for (const point of sweep.toSorted((a, b) => a.minutes - b.minutes || b.figure - a.figure))
    if (point.figure > (frontier.at(-1)?.figure ?? -Infinity)) frontier.push(point)
  return frontier
}
