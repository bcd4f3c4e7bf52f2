import { describe, expect, it } from 'vitest'
import { ordinalsHere, placeNote, placeNoteType, type PlacedNote } from '@/lib/anki/notes'
import type { AnkiNoteType } from '@/lib/anki/collection'
import { cardsOf, renderCard, validateNote } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import { ankiType, STOCK } from './types'

const HASH = 'a'.repeat(64)
const MEDIA: Readonly<Record<string, string>> = {
  'net.png': `media:${HASH}.webp`,
  'a b.mp3': `media:${HASH}.mp3`,
}
const addressOf = (name: string): string | null => MEDIA[name] ?? null

function placed(type: AnkiNoteType, ...fields: string[]): PlacedNote {
  const note = placeNote({ fields }, placeNoteType(type), addressOf)
  if (!note.ok) throw new Error(note.error.code)
  return note.value
}

describe('a type is placed by what it does', () => {
  it.each([
    ['basic', STOCK.basic],
    ['basic-reversed', STOCK['basic-and-reversed']],
    ['optional-reversed', STOCK['basic-optional-reversed']],
    ['typed', STOCK['basic-typing']],
    ['cloze', STOCK.cloze],
    ['image-occlusion', STOCK['image-occlusion']],
    ['image-occlusion', { ...ankiType(['a', 'b'], [], { isCloze: true, stock: 'image-occlusion' }) }],
    ['typed', ankiType(['F', 'B'], [['{{F}}\n{{type:B}}', '{{FrontSide}}<hr id=answer>{{B}}']])],
    [
      'basic',
      ankiType(['Back', 'Front'], [['<div class="q">{{Back}}</div><style>b{}</style>', '{{Front}}']]),
    ],
    ['basic', ankiType(['Q', 'A', 'Tip'], [['{{Q}}{{hint:Tip}}', '{{FrontSide}}<hr>{{A}}']])],
    ['basic', ankiType(['Q', 'A', 'Source'], [['{{Q}}', '{{A}}{{#Source}}<p>{{Source}}</p>{{/Source}}']])],
    ['cloze', ankiType(['T'], [['{{cloze:T}}', '{{cloze:T}}']], { isCloze: true })],
    ['custom', ankiType(['Q', 'A', 'More'], [['{{Q}}', '{{A}}<br>{{More}}']])],
    ['custom', ankiType(['Q', 'A', 'Unused'], [['{{Q}}', '{{A}}']])],
    ['custom', ankiType(['Q', 'A'], [['Translate: {{Q}}', '{{A}}']])],
    ['custom', ankiType(['Q', 'A'], [['{{furigana:Q}}', '{{A}}']])],
    ['custom', ankiType(['Q', 'A'], [['{{Q}}<img src="_logo.png">', '{{A}}']])],
    ['custom', ankiType(['Q', 'A'], [['{{Q}}', '{{Q}}']])],
    ['custom', ankiType(['Q', 'A'], [['{{#A}}{{Q}}{{/A}}', '{{A}}']])],
    ['custom', ankiType(['Q', 'A'], [['{{^A}}{{Q}}{{/A}}', '{{A}}']])],
    [
      'custom',
      ankiType(
        ['Q', 'A'],
        [
          ['{{Q}}', '{{A}}'],
          ['{{Q}}', '{{A}}'],
        ],
      ),
    ],
    [
      'custom',
      ankiType(
        ['Q', 'A'],
        [
          ['{{Q}}', '{{A}}'],
          ['{{A}}', '{{Q}}'],
          ['{{Q}}', '{{A}}'],
        ],
      ),
    ],
    ['custom', ankiType(['T'], [['{{type:cloze:T}}', '{{cloze:T}}']], { isCloze: true })],
    ['custom', ankiType(['T'], [['{{T}}', '{{T}}']], { isCloze: true })],
    ['custom', ankiType([], [])],
  ] as const)('%s: %j', (kind, type) => {
    expect(placeNoteType({ ...type, name: 'Whatever' }).kind).toBe(kind)
  })

  it('says what of it is left out', () => {
    const type = ankiType(
      ['Q', 'A'],
      [['Say {{shiny:Q}} {{Gone}}<script>x()</script>', `{{FrontSide}}{{A}}{{Tags}}${'x'.repeat(60_000)}`]],
      { css: '.card { color: red }' },
    )
    expect(placeNoteType(type).changes).toEqual([
      { code: 'styling', detail: '' },
      { code: 'script', detail: '' },
      { code: 'template-cut', detail: '' },
      { code: 'filter', detail: 'shiny' },
      { code: 'unknown-field', detail: 'Gone' },
      { code: 'special', detail: 'Tags' },
    ])
    expect(placeNoteType(STOCK['image-occlusion']).changes).toEqual([])
  })

  it('gives each field a name of its own', () => {
    const { fields } = placeNoteType(ankiType(['A', ' A ', '', '\u0000'], []))
    expect(fields).toEqual(['A', 'A 2', 'Field 3', 'Field 4'])
  })
})

describe('a note is placed by its type', () => {
  it.each<[string, AnkiNoteType, readonly string[], Pick<PlacedNote, 'kind' | 'fields'>]>([
    [
      'basic',
      STOCK.basic,
      ['<b>Peru</b>', 'Lima'],
      { kind: 'basic', fields: { front: '**Peru**', back: 'Lima' } },
    ],
    [
      'one way',
      STOCK['basic-optional-reversed'],
      ['Peru', 'Lima', '<br>'],
      { kind: 'basic', fields: { front: 'Peru', back: 'Lima' } },
    ],
    [
      'both ways',
      STOCK['basic-optional-reversed'],
      ['Peru', 'Lima', 'y'],
      { kind: 'basic-reversed', fields: { front: 'Peru', back: 'Lima' } },
    ],
    [
      'typed',
      STOCK['basic-typing'],
      ['Peru', 'Lima'],
      { kind: 'typed', fields: { front: 'Peru', back: 'Lima' } },
    ],
    [
      'gaps',
      STOCK.cloze,
      ['{{c1::Lima::city}} in <i>Peru</i>', 'extra'],
      { kind: 'cloze', fields: { front: '{{c1::Lima::city}} in *Peru*', back: 'extra' } },
    ],
    [
      'a hint and a source',
      ankiType(['Q', 'A', 'Tip', 'Source'], [['{{Q}}{{hint:Tip}}', '{{FrontSide}}{{A}}{{Source}}']]),
      ['q', 'a', 't', 's'],
      { kind: 'basic', fields: { front: 'q', back: 'a', hint: 't', source: 's' } },
    ],
  ])('%s', (_, type, fields, note) => {
    expect(placed(type, ...fields)).toMatchObject(note)
  })

  it.each([
    ['MathJax', '\\(a_b\\) and \\[c<br>d\\]', '$a_b$ and $$c d$$'],
    ['marks of LaTeX', '[$]x &lt; 1[/$] [$$]y[/$$]', '$x < 1$ $$y$$'],
    [
      'LaTeX',
      '[latex]$$x^2$$[/latex] [latex]\\begin{displaymath}y\\end{displaymath}[/latex]',
      '$$x^2$$ $$y$$',
    ],
    ['text in LaTeX', '[latex]Let $x$ be[/latex]', 'Let $x$ be'],
    [
      'an environment',
      '[latex]\\begin{align}a&amp;b\\end{align}[/latex]',
      '$$\\begin{align}a&b\\end{align}$$',
    ],
    ['a digit behind it', '\\(x\\)2', '\\(x\\)2'],
    ['dollars', 'A$B and C$D', 'A\\$B and C\\$D'],
    ['a picture', '<img src="net.png">', `![](media:${HASH}.webp)`],
    ['a picture by an escaped name', "<img alt='n' src='n&#101;t.png' />", `![n](media:${HASH}.webp)`],
    ['a sound', '[sound:a b.mp3]', `![](media:${HASH}.mp3)`],
    ['a sound by an escaped name', '[sound:a%20b.mp3]', `![](media:${HASH}.mp3)`],
    ['a picture that is not there', '<img src="gone.png">', '![gone.png](gone.png)'],
    ['a picture with a strange name', '<img src="so gone.png">', '![so gone.png]()'],
    ['a sound that is not there', '[sound:gone.mp3]', '\\[sound:gone.mp3]'],
    ['a picture elsewhere', '<img src="https://example.org/a.png">', '![]()'],
  ])('%s', (_, html, markdown) => {
    expect(placed(STOCK.basic, html, 'x').fields.front).toBe(markdown)
  })

  it('counts what is changed', () => {
    const html =
      '<span style="color:red">a</span>[$]x[/$]<img src="gone.png">[sound:lost.mp3]<script>b</script>'
    const { changes, missing } = placed(STOCK.basic, html, '<font color="red">b</font>', 'more')
    expect(changes).toEqual({
      'field-styling': 2,
      latex: 1,
      'missing-media': 2,
      element: 1,
      'surplus-field': 1,
    })
    expect(missing).toEqual(['gone.png', 'lost.mp3'])
  })

  it('keeps the words of a field that is too much to read', () => {
    const { fields, changes } = placed(STOCK.basic, '<b>'.repeat(5000) + 'Li*ma', 'x')
    expect(fields.front).toBe('Li\\*ma')
    expect(changes.simplified).toBe(1)
  })

  it('refuses a field that no card holds', () => {
    const long = placeNote({ fields: ['a', 'x'.repeat(100_001)] }, placeNoteType(STOCK.basic), addressOf)
    expect(long).toEqual({ ok: false, error: { code: 'too-long', field: 'Back', limit: 100_000 } })
  })

  it('makes no cards where there are none', () => {
    expect(placed(ankiType([], [])).fields).toMatchObject({ raw: {} })
    expect(cardsOf('custom', placed(ankiType([], [])).fields)).toEqual([])
  })
})

describe('a note of a type of its own', () => {
  const vocabulary = ankiType(
    ['Word', 'Meaning', 'Audio', 'Picture', 'Note'],
    [
      ['Say it: {{Word}}', '{{FrontSide}}<hr id=answer>{{Meaning}}{{#Note}}<p>({{Note}})</p>{{/Note}}'],
      ['{{#Picture}}<img src="{{Picture}}">[sound:{{Audio}}]{{/Picture}}', '{{Word}}'],
    ],
  )

  it('keeps its fields as they are, and shows them by its templates', () => {
    const { kind, fields } = placed(vocabulary, '<b>red</b>', 'rede', 'a b.mp3', 'net.png', '')
    expect({ kind, raw: fields.raw }).toEqual({
      kind: 'custom',
      raw: {
        ...{ Word: '<b>red</b>', Meaning: 'rede', Note: '' },
        ...{ Audio: `media:${HASH}.mp3`, Picture: `media:${HASH}.webp` },
      },
    })
    expect(fields).toMatchObject({ front: '**red**' })
    expect(validateNote(kind, fields)).toMatchObject({ ok: true })
    expect(cardsOf(kind, fields).map(({ ordinal }) => ordinal)).toEqual([0, 1])
    const first = renderCard(kind, fields, 0)
    expect([plainText(first.question), plainText(first.answer)]).toEqual(['Say it: red', 'rede'])
    expect(
      JSON.stringify(renderCard(kind, fields, 1).question).match(/"kind":"(?:picture|sound)"/g),
    ).toHaveLength(2)
  })

  it('has the ordinals of Anki, but for gaps, which go by their numbers', () => {
    const two = placed(vocabulary, 'red', 'rede', '', '', '')
    expect([0, 1, 2].map((ordinal) => ordinalsHere(two)(ordinal))).toEqual([0, null, null])
    const gaps = placed(STOCK.cloze, '{{c2::a}}', '')
    expect([0, 1].map((ordinal) => ordinalsHere(gaps)(ordinal))).toEqual([null, 2])
    const own = placed(ankiType(['T'], [['x {{cloze:T}}', '{{cloze:T}}']], { isCloze: true }), '{{c2::a}}')
    expect([0, 1].map((ordinal) => ordinalsHere(own)(ordinal))).toEqual([null, 2])
  })

  it('shows an answer without the question it repeats', () => {
    const type = ankiType(['Q', 'A'], [['Q: {{Q}}', 'Q: {{Q}}<hr>{{A}}']])
    const { kind, fields } = placed(type, 'q', 'a')
    expect(plainText(renderCard(kind, fields, 0).answer)).toBe('a')
  })

  it('does not bring to light what a template hides', () => {
    const type = ankiType(['Q', 'A'], [['<div style="display: none">{{A}}</div>{{Q}}', '{{A}}']])
    const { kind, fields } = placed(type, 'q', 'secret')
    expect(plainText(renderCard(kind, fields, 0).question)).toBe('q')
  })

  it('says which field is to be mended', () => {
    const { fields } = placed(vocabulary, '', '', '', '', '')
    const gaps = placed(ankiType(['X', 'T'], [['x {{X}} {{cloze:T}}', '']], { isCloze: true }), 'a', 'b')
    expect(validateNote('custom', { ...fields, raw: { Word: 'x'.repeat(100_001) } })).toMatchObject({
      error: [{ field: 'raw', name: 'Word', code: 'too-long' }],
    })
    expect(validateNote('custom', fields)).toMatchObject({
      error: [{ field: 'raw', name: 'Word', code: 'shows-nothing' }],
    })
    expect(validateNote('custom', gaps.fields)).toMatchObject({
      error: [{ field: 'raw', name: 'T', code: 'gaps-none' }],
    })
  })
})

describe('a picture with hidden parts', () => {
  const OCCLUSION =
    '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}<br>' +
    '{{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.05}}<br>' +
    '{{c2::image-occlusion:polygon:points=.1,.1 .2,.1 .2,.2}}{{c0::image-occlusion:text:text=x}}'

  it('is asked part by part', () => {
    const note = placed(
      STOCK['image-occlusion'],
      OCCLUSION,
      '<img src="net.png" alt="a net">',
      'Head',
      'Extra',
      '',
    )
    const { kind, fields } = note
    expect(validateNote(kind, fields)).toMatchObject({ ok: true })
    expect(cardsOf(kind, fields).map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(ordinalsHere(note)(0)).toBe(1)
    const { question, answer, title } = renderCard(kind, fields, 2)
    expect(question.blocks.map(({ type }) => type)).toEqual(['paragraph', 'hidden-parts'])
    expect(question.blocks[1]).toMatchObject({
      ...{ alt: 'a net', part: 2, parts: 2, isAnswered: false, media: { hash: HASH, kind: 'picture' } },
      covers: [
        { isAsked: false, shape: { kind: 'box', left: 10, top: 20, width: 30, height: 40 } },
        { isAsked: true, shape: { kind: 'ellipse', left: 50, top: 50, width: 20, height: 10 } },
        {
          isAsked: true,
          shape: {
            kind: 'polygon',
            points: [
              [10, 10],
              [20, 10],
              [20, 20],
            ],
          },
        },
      ],
    })
    // The part asked for by the first card hides nothing while another is asked for, unless it says so.
    expect(renderCard(kind, fields, 1).question.blocks[1]).toMatchObject({ covers: [{ isAsked: true }] })
    expect(answer.blocks.at(-1)).toMatchObject({ type: 'paragraph' })
    expect(title).toContain('Head')
  })

  it('keeps fields that were added to its type', () => {
    const type = ankiType([...STOCK['image-occlusion'].fields, 'Mine'], [], {
      isCloze: true,
      stock: 'image-occlusion',
    })
    expect(placed(type, OCCLUSION, '', '', '', 'c', 'mine').fields.raw).toMatchObject({
      Comments: 'c<br>mine',
    })
  })

  it('says what is missing', () => {
    expect(validateNote('image-occlusion', { front: '', back: '', raw: { Image: 'x' } })).toMatchObject({
      error: [
        { name: 'Occlusion', code: 'parts-none' },
        { name: 'Image', code: 'no-picture' },
      ],
    })
  })
})
