import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTyped, folded, tidied, type DiffSegment } from '@/lib/content/typed-answer'

const answer = fc.string({
  unit: fc.constantFrom(...'abcAB éÉ’"“-–…Ａ', 'e\u0301', '👩‍👧', '漢', '\u200b', 'ß', 'Σ', 'ς', '²'),
  maxLength: 30,
})

const joined = (segments: readonly DiffSegment[], without: DiffSegment['type']): string =>
  segments
    .filter(({ type }) => type !== without)
    .map(({ text }) => text)
    .join('')

describe('a typed answer held against the expected one', () => {
  it('gives both back when its stretches are joined', () => {
    fc.assert(
      fc.property(answer, answer, (typed, expected) => {
        const { segments } = compareTyped(typed, expected)
        expect(joined(segments, 'extra')).toBe(tidied(expected))
        expect(folded(joined(segments, 'missing'))).toBe(folded(tidied(typed)))
      }),
      { numRuns: 1000 },
    )
  })

  it('matches exactly when nothing is missing or too much', () => {
    fc.assert(
      fc.property(answer, answer, (typed, expected) => {
        const { match, segments } = compareTyped(typed, expected)
        if (match) expect(segments.every(({ type }) => type === 'same')).toBe(true)
        else expect(segments.some(({ type }) => type !== 'same')).toBe(true)
        expect(compareTyped(expected, typed).match).toBe(match)
      }),
    )
  })

  it('matches itself, whatever its case', () => {
    fc.assert(
      fc.property(answer, (text) => {
        expect(compareTyped(text, text).match).toBe(true)
        expect(compareTyped(text.toLowerCase(), text).match).toBe(true)
      }),
    )
  })
})
