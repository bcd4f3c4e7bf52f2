import { describe, expect, it } from 'vitest'
import { ankiFound } from '@/lib/words/anki-found'

const found = (rest: object = {}) => ({
  ...{ reviews: 3779, asked: 1957, recalled: 1892 },
  againstFsrs: { gain: 0.021, low: 0.01, high: 0.03 },
  mornings: { gain: 0.004, low: -0.03, high: 0.04 },
  ...rest,
})

describe('what answers from Anki tell of their learner', () => {
  it('is one sentence', () => {
    expect(ankiFound.sentence(found())).toBe(
      '3,779 reviews: you recall 97%, a little better than FSRS-6 expects; mornings are not clearly better for you.',
    )
  })

  it('claims a difference only where its interval is clear of zero', () => {
    expect(ankiFound.sentence(found({ againstFsrs: { gain: -0.09, low: -0.1, high: -0.08 } }))).toContain(
      'less than FSRS-6 expects',
    )
    expect(ankiFound.sentence(found({ againstFsrs: { gain: 0.02, low: 0, high: 0.04 } }))).toContain(
      'you recall 97%, as FSRS-6 expects',
    )
    const mornings = { gain: 0.038, low: 0.002, high: 0.075 }
    expect(ankiFound.sentence(found({ mornings }))).toContain(
      'mornings are better for you, by about 4 points.',
    )
    expect(ankiFound.sentence(found({ mornings: { gain: -0.006, low: -0.01, high: -0.002 } }))).toContain(
      'mornings are less good for you, by about 1 point.',
    )
  })

  it('says where there are too few to tell', () => {
    expect(ankiFound.sentence(found({ asked: 3, recalled: 3, againstFsrs: null, mornings: null }))).toBe(
      '3,779 reviews: too few to tell how well you recall; too few in the morning to tell whether mornings are better for you.',
    )
  })
})
