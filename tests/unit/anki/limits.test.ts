import { describe, expect, it } from 'vitest'
import { placeNote, placeNoteType } from '@/lib/anki/notes'
import { cardsOf, renderCard, validateNote } from '@/lib/content/notes'
import { ankiType, STOCK } from './types'

const CHARS = 99_000
const over = (text: string, chars = CHARS): string =>
  text.repeat(Math.ceil(chars / text.length)).slice(0, chars)

/** Two templates made to take long: one that is all text, one that repeats what it is given. */
const OWN = (text: string) =>
  ankiType(
    ['F', 'B'],
    [
      [
        `${over(text, 49_000)}{{furigana:F}}{{type:F}}{{hint:F}}`,
        `{{FrontSide}}{{kana:F}}${over('{{F}}', 9000)}`,
      ],
    ],
  )

/** Generous on a machine that does other things as well; what is quadratic takes minutes. */
const SECONDS = 8

describe(
  'a field and a template that are one thing over and over are done within seconds',
  { timeout: 60_000 },
  () => {
    it.each([
      ...[
        '<',
        '<img ',
        '<img src="a',
        '[sound:',
        'a[',
        ' a[b',
        '{{',
        '{{c1::',
        '{{c1::a}}',
        '{{F}}',
        '{{#F}}',
      ],
      ...[
        '{{c1::image-occlusion:rect:left=.1',
        '<script',
        '<script></script',
        '<!--',
        '[latex]',
        '[$]',
        '\\(',
        '\\[x',
      ],
      ...['&#', '<b>', 'src={{a:', '[sound:{{', '<%', ' ', '\n', '\n<b>'],
    ])('%j', (text) => {
      const field = over(text)
      for (const type of [STOCK.basic, STOCK.cloze, STOCK['image-occlusion'], OWN(text)]) {
        const began = performance.now()
        const placed = placeNote({ fields: [field, field] }, placeNoteType(type), () => null)
        if (!placed.ok) throw new Error(placed.error.code)
        const { kind, fields } = placed.value
        const checked = validateNote(kind, fields)
        const card = renderCard(kind, fields, cardsOf(kind, fields)[0]?.ordinal ?? 0)
        expect(performance.now() - began).toBeLessThan(SECONDS * 1000)
        expect([typeof checked.ok, typeof card.title]).toEqual(['boolean', 'string'])
        expect(JSON.stringify(card.question).length).toBeLessThan(10_000_000)
      }
    })
  },
)
