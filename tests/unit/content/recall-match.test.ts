import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurring } from '@/lib/content/recall-match'

describe('what was written from memory', () => {
  it.each([
    ['The capital of Peru is LIMA.', 'Lima', true],
    ['lima', 'Limassol', false],
    ['Sao Paulo is larger', 'São Paulo', true],
    ['the strasse was long', 'Straße', true],
    ['ﬁrst things', 'first', true],
    ['Ｌｉｍａ', 'Lima', true],
    ['e\u0301tude', 'étude', true],
    ['שלום לכולם', 'שָׁלוֹם', true],
    ['हाथी', 'हाथ', false],
    ['only mitochondria', 'mitochondria and chloroplasts', false],
    [
      'spread practice beats massed practice by far',
      'Spread practice beats massed practice at a delay',
      false,
    ],
    [
      'spread practice beats massed practice after a delay',
      'Spread practice beats massed practice at a delay',
      true,
    ],
    ['', 'Lima', false],
    ['anything', '∑ → ∞', false],
  ])('%j and the answer %j: %j', (written, answer, isThere) => {
    expect(occurring(written, [answer])).toEqual([isThere])
  })

  it('holds every answer that was copied into it, whatever stands around', () => {
    const answer = fc.array(fc.constantFrom('Lima', 'été', 'नदी', 'река', '漢字', '42'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(answer, answer, (words, others) => {
        const text = words.join(' ')
        expect(occurring(`${others.join(', ')}. ${text.toUpperCase()}; ${others.join(' ')}`, [text])).toEqual(
          [true],
        )
      }),
    )
  })
})
