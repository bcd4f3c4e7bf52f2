// @vitest-environment jsdom
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { placeNote, placeNoteType } from '@/lib/anki/notes'
import { parseTemplate, type TemplateNode } from '@/lib/anki/notes/template'
import { cardsOf, renderCard, validateNote } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import type { RenderTree } from '@/lib/content/render-tree'
import { readParts, writeParts, type PicturePart } from '@/lib/content/raw/occlusion'
import { pageViolations } from '../../unit/content/safe-page'
import { violations } from '../../unit/content/safe-tree'

const NAMES = ['Front', 'Back', 'Extra', 'a b', '__proto__', 'constructor', 'FrontSide', 'Tags']
const FILTERS = [
  'cloze:',
  'type:',
  'type:cloze:',
  'hint:',
  'text:',
  'furigana:',
  'kana:',
  'kanji:',
  'odd:',
  'tts x:',
]
const TAGS = [
  '<script>',
  '</script>',
  '<style>',
  '<iframe src="a">',
  '<img src="x.png" onerror="a()">',
  '<b',
  '<p>',
]
const MARKS = [
  '{{',
  '}}',
  '{{{',
  '{{#',
  '{{/',
  '{{^',
  '{{c1::',
  '{{c2::',
  '::',
  '\\(',
  '\\)',
  '[latex]',
  '[/latex]',
]
const MORE = [
  '[$]',
  '[/$]',
  '[sound:a.mp3]',
  '<!--',
  '-->',
  '\uFDD0',
  '\uFDD2\uFDE0\uFDD3',
  '<%',
  '%>',
  '&#60;script&#62;',
]

const piece = fc.oneof(
  fc.constantFrom(...TAGS, ...MARKS, ...MORE, '{{=<% %>=}}', 'javascript:alert(1)', '" onclick="a()'),
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc
    .tuple(fc.constantFrom('', '#', '^', '/'), fc.constantFrom('', ...FILTERS), fc.constantFrom(...NAMES))
    .map(([sign, filter, name]) => `{{${sign}${sign === '' ? filter : ''}${name}}}`),
)
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

const type = fc.record({
  id: fc.nat(),
  name: text,
  isCloze: fc.boolean(),
  stock: fc.constantFrom(null, 'basic', 'image-occlusion'),
  fields: fc.array(fc.oneof(fc.constantFrom(...NAMES), text), { maxLength: 6 }),
  templates: fc.array(fc.record({ ordinal: fc.nat(3), name: text, front: text, back: text }), {
    maxLength: 4,
  }),
  css: text,
} as const)

const addressOf = (name: string): string | null => (name === 'a.mp3' ? `media:${'b'.repeat(64)}.mp3` : null)
/** A sound is an element that a card may have; which one was never the note's to say. */
const withoutSounds = (tree: RenderTree): RenderTree =>
  JSON.parse(JSON.stringify(tree).replaceAll(/"media":\{[^{}]*\}/g, '"media":null')) as RenderTree

it('whatever a package says of types and fields becomes notes whose cards say nothing that is not allowed', () => {
  fc.assert(
    fc.property(type, fc.array(text, { maxLength: 8 }), (given, fields) => {
      const placed = placeNote({ fields }, placeNoteType(given), addressOf)
      if (!placed.ok) throw new Error(placed.error.code)
      const note = placed.value
      expect(validateNote(note.kind, note.fields)).toHaveProperty('ok')
      const ordinals = cardsOf(note.kind, note.fields).map(({ ordinal }) => ordinal)
      for (const ordinal of [...ordinals.slice(0, 3), 0, 1, 99]) {
        const { question, answer, hint, expected } = renderCard(note.kind, note.fields, ordinal)
        expect(expected === null || typeof expected === 'string').toBe(true)
        const trees = [question, answer, ...(hint === null ? [] : [hint])].map(withoutSounds)
        expect(trees.flatMap(violations)).toEqual([])
        const markup = trees.map((tree) => renderToStaticMarkup(<RenderTreeView tree={tree} />)).join('\n')
        expect(pageViolations(markup)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

it('a template is read to a bounded tree, whatever it says', () => {
  const nodesOf = (nodes: readonly TemplateNode[]): number =>
    nodes.reduce((sum, node) => sum + 1 + (node.type === 'when' ? nodesOf(node.children) : 0), 0)
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 400 }), (source, times) => {
      expect(nodesOf(parseTemplate(source.repeat(times)).nodes)).toBeLessThanOrEqual(2000)
    }),
    { numRuns: 200 },
  )
})

it('words of a field are in the card that shows it, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.stringMatching(/^[a-z]{3,12}$/), (front, back) => {
      const placedType = placeNoteType({
        ...{ id: 1, name: 'x', isCloze: false, stock: null, css: '', fields: ['Q', 'A'] },
        templates: [
          { ordinal: 0, name: 'x', front: '<i>{{Q}}</i>?', back: '{{FrontSide}}<hr>= <b>{{A}}</b>' },
        ],
      })
      const placed = placeNote({ fields: [front, back] }, placedType, () => null)
      if (!placed.ok) throw new Error(placed.error.code)
      const card = renderCard(placed.value.kind, placed.value.fields, 0)
      expect([plainText(card.question), plainText(card.answer)]).toEqual([`${front}?`, `= ${back}`])
    }),
  )
})

const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100)
const size = fc.integer({ min: 2, max: 5000 }).map((value) => (value * 2) / 100)
const part: fc.Arbitrary<PicturePart> = fc.record({
  number: fc.integer({ min: 1, max: 500 }),
  hidesAlways: fc.boolean(),
  shape: fc.oneof(
    fc.record({
      ...{ kind: fc.constantFrom('box' as const, 'ellipse' as const), left: share, top: share },
      ...{ width: size, height: size, angle: fc.integer({ min: -359, max: 359 }).map((angle) => angle || 0) },
    }),
    fc.record({
      kind: fc.constant('polygon' as const),
      points: fc.array(fc.tuple(share, share), { minLength: 3, maxLength: 8 }),
    }),
  ),
})

it('parts of a picture are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      expect(readParts(writeParts(parts))).toEqual(parts)
    }),
  )
})
