import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clozeNumbers, clozeText, parseCloze, printCloze, type ClozeNode } from '@/lib/content/cloze'
import { markCloze, plainMarks, withoutMarks } from '@/lib/content/cloze-marks'
import { syntaxText } from './text'

const word = fc.stringMatching(/^[a-z漢$*_ ]{0,5}[a-z][a-z漢$*_ ]{0,5}$/)
const text = word.map((value): ClozeNode => ({ type: 'text', text: value }))

const hint = fc.option(fc.constantFrom('', 'hint', 'a::b', 'why'))
const number = fc.integer({ min: 1, max: 20 })

const deletion = (children: fc.Arbitrary<readonly ClozeNode[]>): fc.Arbitrary<ClozeNode> =>
  fc.record({ type: fc.constant('deletion' as const), number, children, hint })

/** Texts and deletions in turn, as two texts side by side would be read as one. */
const inTurn = (children: fc.Arbitrary<readonly ClozeNode[]>): fc.Arbitrary<readonly ClozeNode[]> =>
  fc.array(fc.tuple(text, deletion(children)), { minLength: 1, maxLength: 3 }).map((pairs) => pairs.flat())

const words = text.map((node): readonly ClozeNode[] => [node])
const nodes = inTurn(fc.oneof(words, inTurn(fc.oneof(words, inTurn(words)))))

describe('a cloze text', () => {
  it('is read as it was printed', () => {
    fc.assert(
      fc.property(nodes, (written) => {
        expect(parseCloze(printCloze(written))).toEqual({ ok: true, value: written })
      }),
    )
  })

  it('is printed as it was read, whatever it is', () => {
    fc.assert(
      fc.property(syntaxText, (source) => {
        const parsed = parseCloze(source)
        if (parsed.ok) expect(printCloze(parsed.value)).toBe(source)
        else expect(parsed.error.position).toBeLessThanOrEqual(source.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('hides in each of its questions what it shows in the answer', () => {
    fc.assert(
      fc.property(nodes, (written) => {
        for (const number of clozeNumbers(written)) {
          const question = markCloze(written, number, 'question')
          const answer = markCloze(written, number, 'answer')
          expect(withoutMarks(answer.text)).toBe(clozeText(written))
          expect(plainMarks(question.text).split('[…]')).toHaveLength(question.hints.length + 1)
          expect(question.hints.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
