import { describe, expect, it } from 'vitest'
import { ANSWER_CASES, FORMULA_CASES, HOSTILE_ANSWERS, TEXT_SPECS } from '../../../fixtures/practice/answers'
import { calculation, judged } from '../../../support/answers'

describe('an answer', () => {
  it.each(ANSWER_CASES.filter(({ trap }) => trap !== true))(
    '$given for $spec.value counts: $counts',
    ({ given, spec, counts, decimalSign, above = [] }) => {
      const place = spec.type === 'line' ? calculation(spec, above) : undefined
      const found = judged(spec, given, decimalSign, place)
      expect('outcome' in found && found.outcome === 'right').toBe(counts)
    },
  )

  it('that is a formula is judged as it should be, but for one that is off by less than can be seen', () => {
    const misjudged = FORMULA_CASES.filter(({ given, spec, counts }) => {
      const found = judged(spec, given)
      return ('outcome' in found && found.outcome === 'right') !== counts
    })
    expect(misjudged.map(({ given }) => given)).toEqual(['sin(x+3.14159265358979)'])
  })

  it.each(HOSTILE_ANSWERS.map((text) => ({ text })))('$text is refused or answered', ({ text }) => {
    for (const spec of TEXT_SPECS) {
      const found = judged(spec, text)
      expect('outcome' in found ? found.outcome : found.code).not.toBe('right')
    }
  })
})
