import { describe, expect, it } from 'vitest'
import { gapNumbers, templateOrdinals } from '@/lib/anki/notes/card-ordinals'
import { renderBack, renderFront, type CardValues } from '@/lib/anki/notes/render-template'
import { parseTemplate, TEMPLATE_LIMITS } from '@/lib/anki/notes/template'

type Fields = Readonly<Record<string, string>>

const values = (fields: Fields, clozeNumber: number | null = null): CardValues => ({
  field: (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? null) : null),
  special: new Map([
    ['Type', 'Mine'],
    ['Card', 'Card & 1'],
  ]),
  clozeNumber,
})
const front = (template: string, fields: Fields, clozeNumber: number | null = null) =>
  renderFront(parseTemplate(template).nodes, values(fields, clozeNumber))
const back = (asked: string, told: string, fields: Fields, clozeNumber: number | null = null) =>
  renderBack(parseTemplate(told).nodes, values(fields, clozeNumber), front(asked, fields, clozeNumber)).html

describe('a template', () => {
  it.each<[string, string, Fields, string]>([
    ['a field', 'a {{F}} b', { F: '<b>1</b>' }, 'a <b>1</b> b'],
    ['spaces about a name', '{{ F }}', { F: '1' }, '1'],
    ['three braces', '{{{F}}}', { F: '1' }, '1'],
    ['braces that open nothing', '{{ {{F}}', { F: '1' }, '{{ 1'],
    ['a name that is no field', '[{{G}}]', { F: '1' }, '[]'],
    ['what Anki knows of the card', '{{Type}} {{Card}} {{Deck}}', {}, 'Mine Card &amp; 1 '],
    ['a condition that holds', '{{#F}}<i>{{F}}</i>{{/F}}', { F: '1' }, '<i>1</i>'],
    ['a condition that does not', '{{#F}}x{{/F}}', { F: '<br> &nbsp;<div></div>' }, ''],
    ['a condition the other way', '{{^F}}x{{/F}}', { F: '' }, 'x'],
    ['conditions inside one another', '{{#F}}a{{^G}}b{{/G}}c{{/F}}', { F: '1', G: '' }, 'abc'],
    ['a condition left open', 'a{{#F}}b', { F: '1' }, 'ab'],
    ['an end without a beginning', 'a{{/F}}b', { F: '1' }, 'ab'],
    ['ends in the wrong order', '{{#F}}{{#G}}a{{/F}}b{{/G}}', { F: '1', G: '1' }, 'ab'],
    ['a picture alone is something', '{{#F}}x{{/F}}', { F: '<img src="a.png">' }, 'x'],
    ['comments', 'a<!-- {{F}} -->b{{! c }}', { F: '1' }, 'ab'],
    ['other delimiters', '{{=<% %>=}}{{x}} <%F%>', { F: '1' }, '{{x}} 1'],
    ['a tag without an end', 'a {{F', { F: '1' }, 'a {{F'],
    ['an unknown filter', '{{shiny:F}}', { F: '<b>1</b>' }, '<b>1</b>'],
    ['text', '{{text:F}}', { F: '<b>1</b> &lt;' }, '1 &lt;'],
    ['furigana', '{{furigana:F}}', { F: '日本[にほん]です' }, '<ruby>日本<rt>にほん</rt></ruby>です'],
    ['kanji', '{{kanji:F}}', { F: '日本[にほん]です' }, '日本です'],
    ['kana', '{{kana:F}}', { F: '日本[にほん]です' }, 'にほんです'],
    ['a sound is no reading', '{{furigana:F}}', { F: 'a[sound:b.mp3]' }, 'a[sound:b.mp3]'],
    ['speech', '{{F}}{{tts en_GB:F}}', { F: '1' }, '1'],
    ['lines of a field', '{{F}}', { F: 'a\nb' }, 'a<br>b'],
    [
      'lines of a field with blocks',
      '{{F}}',
      { F: '<div>a</div>\n<div>b</div>' },
      '<div>a</div>\n<div>b</div>',
    ],
    ['names of objects', '{{constructor}}{{__proto__}}', {}, ''],
  ])('%s', (_, template, fields, html) => {
    expect(front(template, fields).html).toBe(html)
  })

  it('asks for what is typed, and shows on the back what it should have been', () => {
    const fields = { Q: 'q', A: 'Lima,<br><b>Peru</b> &amp;' }
    expect(front('{{Q}} {{type:A}}', fields)).toMatchObject({ html: 'q ', expected: 'Lima, Peru &' })
    expect(back('{{Q}}', '{{type:A}}', fields)).toBe(fields.A)
    expect(front('{{Q}}', fields).expected).toBeNull()
    expect(front('{{type:nc:A}}', fields).expected).toBe('Lima, Peru &')
  })

  it('keeps hints back on the front, and shows them on the back', () => {
    const fields = { Q: 'q', H: '<i>h</i>', E: '' }
    expect(front('{{Q}}{{hint:H}}{{hint:E}}', fields)).toMatchObject({ html: 'q', hint: '<i>h</i>' })
    expect(back('{{Q}}{{hint:H}}', '{{FrontSide}}|{{hint:H}}', fields)).toBe('q|<i>h</i>')
  })

  it('leaves out the gaps of one card, and shows the others', () => {
    const fields = { T: 'a {{c1::b::first}} {{c2::d}}', E: '{{c1::e}}', N: '{{c9::f}}' }
    const { html, blanks } = front('{{cloze:T}}/{{cloze:E}}/{{cloze:N}}', fields, 1)
    expect(blanks).toEqual(['first', null])
    expect(html).not.toContain('b')
    expect(html).toMatch(/ d\/.+\/$/)
    expect(back('{{cloze:T}}', '{{cloze:T}}', fields, 1)).toContain('b')
    expect(front('{{type:cloze:T}}', fields, 2)).toMatchObject({ html: '', expected: 'd' })
    expect(front('{{cloze-only:T}}', fields, 2).html).toBe('d')
    expect(front('{{#c1}}one{{/c1}}{{#c2}}two{{/c2}}', fields, 2).html).toBe('two')
  })

  it.each([
    ['long', `${'x'.repeat(TEMPLATE_LIMITS.chars)}{{F}}`],
    ['full', '{{F}}'.repeat(TEMPLATE_LIMITS.nodes + 1)],
    ['deep', '{{#F}}'.repeat(TEMPLATE_LIMITS.depth + 1)],
  ])('is cut where it is too %s', (_, source) => {
    expect(parseTemplate(source).isCut).toBe(true)
  })

  it('repeats a field only as often as a card has room for it', () => {
    expect(front('{{F}}'.repeat(1000), { F: 'x'.repeat(30_000) }).html).toHaveLength(90_000)
  })
})

describe('the cards of a note', () => {
  const fronts = ['{{A}}', '{{#R}}{{B}}{{/R}}', 'Only words', '{{^A}}{{B}}{{/A}}'].map(
    (template) => parseTemplate(template).nodes,
  )
  it.each<[Fields, readonly number[]]>([
    [{ A: 'a', B: 'b', R: '' }, [0]],
    [{ A: 'a', B: 'b', R: 'y' }, [0, 1]],
    [{ A: '', B: 'b', R: 'y' }, [1, 3]],
    [{ A: '', B: '', R: '' }, [0]],
  ])('%j: %j', (fields, ordinals) => {
    expect(templateOrdinals(fronts, (name) => fields[name] ?? null)).toEqual(ordinals)
  })

  it('are its gaps in the fields that are asked for gaps', () => {
    const fields: Fields = { T: '{{c3::a}} {{c1::b}}', E: '{{c2::c}}', X: '{{c7::d}}' }
    const { nodes } = parseTemplate('{{cloze:T}}{{type:cloze:E}}{{X}}')
    expect(gapNumbers(nodes, (name) => fields[name] ?? null)).toEqual([1, 2, 3])
  })
})
