import { describe, expect, it } from 'vitest'
import { clozeNumbers, clozeText, parseCloze, printCloze, type ClozeNode } from '@/lib/content/cloze'
import { markCloze, plainMarks, splitMarks, withoutMarks } from '@/lib/content/cloze-marks'

const parse = (text: string): readonly ClozeNode[] => {
  const parsed = parseCloze(text)
  if (!parsed.ok) throw new Error(`${parsed.error.code} at ${parsed.error.position}`)
  return parsed.value
}

const problem = (text: string): [string, number] | null => {
  const parsed = parseCloze(text)
  return parsed.ok ? null : [parsed.error.code, parsed.error.position]
}

const text = (value: string): ClozeNode => ({ type: 'text', text: value })
const deletion = (number: number, children: readonly ClozeNode[], hint: string | null = null): ClozeNode => ({
  type: 'deletion',
  number,
  children,
  hint,
})

describe('a cloze text', () => {
  it('is text and deletions, with their hints', () => {
    expect(parse('The {{c1::cell}} has a {{c2::nucleus::core}}.')).toEqual([
      text('The '),
      deletion(1, [text('cell')]),
      text(' has a '),
      deletion(2, [text('nucleus')], 'core'),
      text('.'),
    ])
  })

  it('nests', () => {
    expect(parse('{{c1::a {{c2::b::h}} c}}')).toEqual([
      deletion(1, [text('a '), deletion(2, [text('b')], 'h'), text(' c')]),
    ])
    expect(parse('{{c1::a {{c2::b}}::hint}}')).toEqual([
      deletion(1, [text('a '), deletion(2, [text('b')])], 'hint'),
    ])
    expect(parse('{{c1::{{c2::b}}}}')).toEqual([deletion(1, [deletion(2, [text('b')])])])
  })

  it.each<[string, string]>([
    ['{{c1::x^{2^{3}}}}', 'x^{2^{3}}'],
    ['{{c1::\\frac{a}{b}}}', '\\frac{a}{b}'],
    ['$\\frac{{{c1::a}}}{b}$', 'a'],
    ['{{c1::() => { return {} } }}', '() => { return {} } '],
    ['{{c1::$\\{1, 2\\}$}}', '$\\{1, 2\\}$'],
    ['{{c1::{{not}} }}', '{{not}} '],
  ])('ends a deletion where its braces balance: %s', (source, hidden) => {
    const [found] = parse(source).filter((node) => node.type === 'deletion')
    expect(found?.type === 'deletion' ? clozeText(found.children) : null).toBe(hidden)
  })

  it.each<[string, readonly string[]]>([
    ['{{c1::a { b}} and {{c2::c}}', ['a { b', 'c']],
    ['{{c1::C:\\}} and {{c2::c}}', ['C:\\', 'c']],
    ['{{c1::{}} and {{c2::c } d}}', ['{', 'c } d']],
  ])('ends a deletion at the first braces where they do not balance: %s', (source, hidden) => {
    const found = parse(source).flatMap((node) =>
      node.type === 'deletion' ? [clozeText(node.children)] : [],
    )
    expect(found).toEqual(hidden)
  })

  it('has its hint after the first colons outside code', () => {
    expect(parse('{{c1::a::b::c}}')).toEqual([deletion(1, [text('a')], 'b::c')])
    expect(parse('{{c1::`std::cout`::where}}')).toEqual([deletion(1, [text('`std::cout`')], 'where')])
    expect(parse('{{c1::``a`::b``}}')).toEqual([deletion(1, [text('``a`::b``')])])
    expect(parse('{{c1::a`b::c}}')).toEqual([deletion(1, [text('a`b')], 'c')])
    expect(parse('{{c1::a::}}')).toEqual([deletion(1, [text('a')], '')])
  })

  it('keeps braces that belong to no deletion', () => {
    expect(parse('}} {{ {{c1::a}} {{x}} { }')).toEqual([
      text('}} {{ '),
      deletion(1, [text('a')]),
      text(' {{x}} { }'),
    ])
    expect(parse('\\{{c1::a}}')).toEqual([text('\\'), deletion(1, [text('a')])])
  })

  it('has a card for each of its numbers, in order', () => {
    expect(clozeNumbers(parse('{{c3::a}} {{c1::b}} {{c3::c {{c2::d}}}}'))).toEqual([1, 2, 3])
  })

  it.each<[string, [string, number]]>([
    ['no deletion', ['none', 0]],
    ['', ['none', 0]],
    ['a {{c1::b', ['unclosed', 2]],
    ['{{c1::a}} {{c2::b}', ['unclosed', 10]],
    ['{{c1::a {{c2::b}}', ['unclosed', 0]],
    ['a {{c1::}}', ['empty', 2]],
    ['a {{c1:: ::hint}}', ['empty', 2]],
    ['a {{c0::b}}', ['number', 2]],
    ['a {{c501::b}}', ['number', 2]],
    [Array.from({ length: 101 }, (_, index) => `{{c${index + 1}::a}}`).join(''), ['too-many', 0]],
    ['{{c1::'.repeat(80) + 'a' + '}}'.repeat(80), ['too-many', 384]],
  ])('says what is wrong and where: %s', (source, expected) => {
    expect(problem(source)).toEqual(expected)
  })

  it('is printed as it was written', () => {
    for (const source of ['a {{c1::b::h}} c', '{{c1::a {{c2::b}}::h}}', '{{c1::x^{2^{3}}}}']) {
      expect(printCloze(parse(source))).toBe(source)
    }
  })
})

describe('the marks of a card', () => {
  const nodes = parse('**{{c1::a::h}}** {{c2::b {{c1::c}}}} _{{c1::_d_}}_')

  it('stand for what is left out of the question, with its hints in order', () => {
    const { text: marked, hints } = markCloze(nodes, 1, 'question')
    expect(hints).toEqual(['h', null, null])
    expect(plainMarks(marked)).toBe('**[…]** b […] _[…]_')
    expect(splitMarks(marked).filter((piece) => piece.type === 'blank')).toEqual([
      { type: 'blank', index: 0 },
      { type: 'blank', index: 1 },
      { type: 'blank', index: 2 },
    ])
  })

  it('stand around what was left out in the answer', () => {
    const { text: marked } = markCloze(nodes, 1, 'answer')
    expect(withoutMarks(marked)).toBe('**a** b c __d__')
    expect(
      splitMarks(marked)
        .filter((piece) => piece.type !== 'text')
        .map(({ type }) => type),
    ).toEqual([...['open', 'close', 'open', 'close', 'open', 'close']])
  })

  it('leave out all that a deletion holds, deletions of other cards included', () => {
    expect(plainMarks(markCloze(nodes, 2, 'question').text)).toBe('**a** […] __d__')
  })

  it('count beyond nine', () => {
    const many = parse('{{c1::a}} '.repeat(12))
    const blanks = splitMarks(markCloze(many, 1, 'question').text).filter((piece) => piece.type === 'blank')
    expect(blanks.at(-1)).toEqual({ type: 'blank', index: 11 })
  })
})
