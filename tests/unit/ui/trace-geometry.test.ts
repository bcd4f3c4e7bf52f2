import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { across, STRIP, traceMarks, type TraceAnswer } from '@/components/ui/trace-geometry'

const answer = fc.option(fc.integer({ min: -100, max: 100 }), { nil: null })

describe('the marks of a trace', () => {
  it('go up for better than predicted, down for less, and wait as dots', () => {
    expect(traceMarks([18, -88, null], 5, STRIP)).toEqual([
      { kind: 'up', x: '0%', y: 15 - 18 * 0.33 },
      { kind: 'down', x: '25%', y: 15 + 88 * 0.33 },
      { kind: 'unpredicted', x: '50%' },
      { kind: 'not-yet', x: '75%' },
      { kind: 'not-yet', x: '100%' },
    ])
  })

  it('stay within the strip, one per answer, from edge to edge', () => {
    const sitting = fc.tuple(fc.array(answer, { minLength: 1, maxLength: 200 }), fc.nat(50))
    fc.assert(
      fc.property(sitting, ([answers, more]) => {
        const marks = traceMarks(answers, answers.length + more, STRIP)
        expect(marks).toHaveLength(answers.length + more)
        expect(marks[0]?.x).toBe('0%')
        if (marks.length > 1) expect(marks.at(-1)?.x).toBe('100%')
        for (const mark of marks) {
          if (mark.kind === 'up' || mark.kind === 'down') {
            expect(mark.y).toBeGreaterThanOrEqual(STRIP.topEdge)
            expect(mark.y).toBeLessThanOrEqual(STRIP.height)
            expect(mark.kind === 'down').toBe(mark.y > STRIP.baseline)
          }
        }
      }),
    )
  })

  it('never lose an answer to a total that was too small', () => {
    const answers: TraceAnswer[] = [1, 2, 3]
    expect(traceMarks(answers, 2, STRIP)).toHaveLength(3)
    expect(traceMarks([], 0, STRIP)).toEqual([])
  })

  it('put a single answer at the start', () => {
    expect(across(0, 1)).toBe('0%')
  })
})
