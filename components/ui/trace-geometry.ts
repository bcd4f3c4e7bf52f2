/** Points of surprise from −100 to +100; null for an answer that had no prediction, such as a card's first. */
export type TraceAnswer = number | null

/** The strip in the head of a sitting: pixels from its top edge. */
export const STRIP = { height: 48, baseline: 15, pixelsPerPoint: 0.33, topEdge: 4 } as const

/** One mark of a trace. Heights are in pixels, the place across is a percentage: nothing is ever scaled. */
export type TraceMark =
  | { readonly kind: 'up'; readonly x: string; readonly y: number }
  | { readonly kind: 'down'; readonly x: string; readonly y: number }
  | { readonly kind: 'unpredicted'; readonly x: string }
  | { readonly kind: 'not-yet'; readonly x: string }

/** How tall the drawing is and where zero lies in it. */
export interface TraceScale {
  readonly baseline: number
  readonly pixelsPerPoint: number
  /** No mark rises above this: the strip leaves little room over its line. */
  readonly topEdge: number
}

/**
 * Places one mark per answer, and dots for what is still to come.
 *
 * @param answers points of surprise, in the order they were given
 * @param total answers the sitting will have; never fewer than there are
 */
export function traceMarks(answers: readonly TraceAnswer[], total: number, scale: TraceScale): TraceMark[] {
  const slots = Math.max(total, answers.length)
  return Array.from({ length: slots }, (_, index) => {
    const x = across(index, slots)
    if (index >= answers.length) return { kind: 'not-yet', x }
    const points = answers[index] ?? null
    if (points === null) return { kind: 'unpredicted', x }
    const y = scale.baseline - points * scale.pixelsPerPoint
    return points < 0 ? { kind: 'down', x, y } : { kind: 'up', x, y: Math.max(y, scale.topEdge) }
  })
}

/** The place of one of several marks spread over the full width: the first at 0 %, the last at 100 %. */
export function across(index: number, slots: number): string {
  return slots < 2 ? '0%' : `${round((index / (slots - 1)) * 100)}%`
}

const round = (value: number): number => Math.round(value * 100) / 100
