import type { LineAnswer } from '../problem/answer-spec'
import type { Step } from '../problem/problem'

/** The line steps that come right after a step, in order. */
export function linesAfter(steps: readonly Step[], place: number): LineAnswer[] {
  const lines: LineAnswer[] = []
  for (const { answer } of steps.slice(place + 1)) {
    if (answer.type !== 'line') break
    lines.push(answer)
  }
  return lines
}
