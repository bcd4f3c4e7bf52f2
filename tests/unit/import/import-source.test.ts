import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deckFor, deckNameOf, lineRange, mendableText, sourceOfText } from '@/components/import/import-source'

const source = (name: string, pasted = false) => sourceOfText('a,b', name, pasted)

describe('the deck an import goes to', () => {
  it.each([
    ['world-capitals.csv', 'World capitals'],
    ['Spanish_B1  verbs.txt', 'Spanish B1 verbs'],
    ['über uns.tsv', 'Über uns'],
    ['v1.2 words.csv', 'V1.2 words'],
    ['.csv', 'Imported'],
    ['---.csv', 'Imported'],
  ])('is named after %j: %j', (file, name) => {
    expect(deckNameOf(file)).toBe(name)
  })

  it('has a name that a deck can have, whatever the file is called', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (file) => {
        expect(deckNameOf(file).length).toBeGreaterThan(0)
        expect(deckNameOf(file).length).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('is the deck of that name where there is one, as it is written there', () => {
    expect(deckFor(source('world-capitals.csv'), ['Spanish', 'WORLD capitals'])).toBe('WORLD capitals')
    expect(deckFor(source('world-capitals.csv'), ['Spanish'])).toBe('World capitals')
  })

  it('is the first deck for pasted text', () => {
    expect(deckFor(source('Pasted text', true), ['Spanish', 'World capitals'])).toBe('Spanish')
    expect(deckFor(source('Pasted text', true), [])).toBe('Pasted text')
  })
})

describe('a line that needs mending', () => {
  const text = 'a,b\nc,d\r\n\ne'

  it.each([
    [1, 'a,b'],
    [2, 'c,d'],
    [3, ''],
    [4, 'e'],
    [9, ''],
  ])('%i is found in the text: %j', (line, found) => {
    expect(text.slice(...lineRange(text, line))).toBe(found)
  })

  it('is found in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z,]{0,8}$/), { minLength: 1, maxLength: 9 }), (lines) => {
        lines.forEach((line, index) => {
          const joined = lines.join('\n')
          expect(joined.slice(...lineRange(joined, index + 1))).toBe(line)
        })
      }),
    )
  })

  it('can be mended here in a short text, and not in a long one or one that is no UTF-8', async () => {
    expect(await mendableText(source('a.csv'))).toBe('a,b')
    expect(await mendableText(sourceOfText('a'.repeat(200_001), 'a.csv', false))).toBeNull()
    const latin = { name: 'a.csv', file: new Blob([new Uint8Array([0xe9, 0x2c])]), pasted: false }
    expect(await mendableText(latin)).toBeNull()
  })
})
