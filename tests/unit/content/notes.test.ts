import { describe, expect, it } from 'vitest'
import {
  cardsOf,
  noteKey,
  cardTitle,
  renderCard,
  validateNote,
  type NoteFields,
  type NoteKind,
} from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import type { RenderTree } from '@/lib/content/render-tree'
import { content as words } from '@/lib/words/content'

const problems = (kind: NoteKind, fields: NoteFields): [string, string][] => {
  const checked = validateNote(kind, fields)
  return checked.ok ? [] : checked.error.map(({ field, code }) => [field, code])
}

const sides = (kind: NoteKind, fields: NoteFields, ordinal: number): [string, string] => {
  const { question, answer } = renderCard(kind, fields, ordinal)
  return [plainText(question), plainText(answer)]
}

const line = (tree: RenderTree) => {
  const [block] = tree.blocks
  return block?.type === 'paragraph' ? block.children : []
}

describe('a note is checked', () => {
  it.each<[NoteKind, NoteFields, [string, string][]]>([
    ['basic', { front: 'a', back: 'b' }, []],
    [
      'basic',
      { front: '', back: ' ' },
      [
        ['front', 'empty'],
        ['back', 'empty'],
      ],
    ],
    [
      'basic',
      { front: '<script>a</script>', back: '<!-- b -->' },
      [
        ['front', 'empty'],
        ['back', 'empty'],
      ],
    ],
    ['basic', { front: '![](a.png)', back: '---' }, [['back', 'empty']]],
    [
      'basic',
      { front: '>', back: '\u0000\u0001' },
      [
        ['front', 'empty'],
        ['back', 'empty'],
      ],
    ],
    ['basic', { front: 'a', back: 'b', hint: '> '.repeat(100) }, [['hint', 'too-deep']]],
    ['basic', { front: 'a'.repeat(100_001), back: 'b' }, [['front', 'too-long']]],
    ['basic-reversed', { front: 'a', back: '' }, [['back', 'empty']]],
    ['typed', { front: 'a', back: '$x$' }, []],
    ['typed', { front: 'a', back: '' }, [['back', 'empty']]],
    ['cloze', { front: 'a {{c1::b}}', back: '' }, []],
    ['cloze', { front: 'a', back: '' }, [['front', 'cloze-none']]],
    ['cloze', { front: '', back: '' }, [['front', 'empty']]],
    ['cloze', { front: 'a {{c1::b', back: '' }, [['front', 'cloze-unclosed']]],
    ['cloze', { front: 'a {{c1::}}', back: '' }, [['front', 'cloze-empty']]],
    ['cloze', { front: 'a {{c0::b}}', back: '' }, [['front', 'cloze-number']]],
    ['basic', { front: 'a {{c1::b', back: 'b' }, []],
  ])('%s %j', (kind, fields, found) => {
    expect(problems(kind, fields)).toEqual(found)
  })

  it('and cleaned of what no text may hold, and of an empty hint', () => {
    expect(
      validateNote('basic', { front: 'a\u0000b\r\nc\ud800', back: 'd\u001b\ufdd0\ufddf\ufffc', hint: ' \n' }),
    ).toEqual({
      ok: true,
      value: { front: 'ab\nc\ufffd', back: 'd' },
    })
    expect(validateNote('basic', { front: 'a', back: 'b', hint: 'c' })).toMatchObject({
      value: { hint: 'c' },
    })
  })

  it('and every problem has a sentence', () => {
    const fields: [NoteKind, NoteFields][] = [
      ['basic', { front: '', back: '' }],
      ['basic', { front: 'a'.repeat(100_001), back: '> '.repeat(100), hint: 'a\n'.repeat(3000) }],
      ['cloze', { front: 'a', back: '' }],
      ['cloze', { front: '{{c1::a', back: '' }],
      ['cloze', { front: '{{c1::}}', back: '' }],
      ['cloze', { front: '{{c0::a}}', back: '' }],
      ['cloze', { front: '{{c1::'.repeat(80), back: '' }],
    ]
    const sentences = fields.flatMap(([kind, note]) => {
      const checked = validateNote(kind, note)
      return checked.ok ? [] : checked.error.map((problem) => words.noteProblem(problem))
    })
    expect(sentences).toHaveLength(10)
    expect(new Set(sentences).size).toBe(10)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*[.]$/)
    expect(sentences).toContain('The gap that opens at character 1 doesn’t close. Write }} at its end.')
  })
})

describe('the cards of a note', () => {
  it('are one, two, or one for each number', () => {
    expect(cardsOf('basic', { front: 'a', back: 'b' })).toEqual([{ ordinal: 0, template: 'forward' }])
    expect(cardsOf('typed', { front: 'a', back: 'b' })).toEqual([{ ordinal: 0, template: 'typed' }])
    expect(cardsOf('basic-reversed', { front: 'a', back: 'b' })).toEqual([
      { ordinal: 0, template: 'forward' },
      { ordinal: 1, template: 'reverse' },
    ])
    expect(cardsOf('cloze', { front: '{{c7::a}} {{c2::b}} {{c7::c}}', back: '' })).toEqual([
      { ordinal: 2, template: 'cloze' },
      { ordinal: 7, template: 'cloze' },
    ])
    expect(cardsOf('cloze', { front: '{{c1::a', back: '' })).toEqual([])
  })

  it('ask one way and the other', () => {
    const fields = { front: '**Peru**', back: 'Lima' }
    expect(sides('basic', fields, 0)).toEqual(['Peru', 'Lima'])
    expect(sides('basic-reversed', fields, 0)).toEqual(['Peru', 'Lima'])
    expect(sides('basic-reversed', fields, 1)).toEqual(['Lima', 'Peru'])
  })

  it('leave out what is asked, and give it with the extra below', () => {
    const fields = { front: 'The {{c1::cell}} has a {{c2::nucleus::core}}.', back: 'See chapter 2.' }
    expect(sides('cloze', fields, 1)).toEqual([
      'The […] has a nucleus.',
      'The cell has a nucleus.\nSee chapter 2.',
    ])
    expect(sides('cloze', fields, 2)[0]).toBe('The cell has a [core].')
    expect(renderCard('cloze', fields, 1).answer.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'rule',
      'paragraph',
    ])
    expect(sides('cloze', { ...fields, back: '' }, 1)[1]).toBe('The cell has a nucleus.')
  })

  it('have no gap for a number that is no longer there', () => {
    expect(sides('cloze', { front: 'a {{c1::b}}', back: '' }, 9)).toEqual(['a b', 'a b'])
  })

  it('show a field beyond the limits as it was typed, and what is left out of it stays so', () => {
    const long = '*a'.repeat(6000)
    expect(sides('basic', { front: long, back: 'b' }, 0)[0]).toBe(long)
    expect(sides('cloze', { front: `{{c1::secret}} ${long}`, back: '' }, 1)[0]).toBe(`[…] ${long}`)
  })

  it('have a hint where the note has one', () => {
    const { hint } = renderCard('basic', { front: 'a', back: 'b', hint: 'a **net**' }, 0)
    expect(hint === null ? null : plainText(hint)).toBe('a net')
    expect(renderCard('basic', { front: 'a', back: 'b', hint: ' ' }, 0).hint).toBeNull()
  })

  it('expect plain text where the answer is typed', () => {
    expect(renderCard('typed', { front: 'a', back: '**Lima**,\nPeru' }, 0).expected).toBe('Lima, Peru')
    expect(renderCard('basic', { front: 'a', back: 'Lima' }, 0).expected).toBeNull()
  })

  it.each([
    ['basic', { front: '# *Net*', back: 'b' }, 0],
    ['basic-reversed', { front: 'a', back: '$x^2$ and more' }, 1],
    ['typed', { front: '![](a.png)', back: 'b' }, 0],
    ['cloze', { front: '{{c1::Lima}} is in {{c2::Peru}}', back: '' }, 2],
    ['question', { front: 'Why?', back: '' }, 0],
  ] as const)('have the title alone as they have it whole: %s', (kind, fields, ordinal) => {
    expect(cardTitle(kind, fields, ordinal)).toBe(renderCard(kind, fields, ordinal).title)
  })

  it('have a title of one line', () => {
    const title = (front: string): string => renderCard('basic', { front, back: 'b' }, 0).title
    expect(title('# What is\n\n- a *net*?')).toBe('What is a net?')
    expect(title('![](a.png)')).toBe('picture')
    expect(title('$x^2$')).toBe('x^2')
    expect(title('<ruby>漢<rt>かん</rt></ruby>')).toBe('漢(かん)')
    expect(title('a'.repeat(80))).toBe('a'.repeat(80))
    expect(title('a'.repeat(81))).toBe(`${'a'.repeat(79)}…`)
    expect(title('👩‍👩‍👧'.repeat(80))).toBe('👩‍👩‍👧'.repeat(80))
    expect(title('👩‍👩‍👧'.repeat(81))).toBe(`${'👩‍👩‍👧'.repeat(79)}…`)
  })
})

describe('a gap', () => {
  const question = (front: string) => line(renderCard('cloze', { front, back: '' }, 1).question)
  const answer = (front: string) => line(renderCard('cloze', { front, back: '' }, 1).answer)
  const text = (value: string) => ({ type: 'text', text: value })
  const blank = { type: 'cloze-blank', hint: null }

  it('stands within marks and around them', () => {
    expect(question('**{{c1::a}}**b')).toEqual([{ type: 'strong', children: [blank] }, text('b')])
    expect(answer('**{{c1::a}}**b')).toEqual([
      { type: 'strong', children: [{ type: 'cloze-answer', children: [text('a')] }] },
      text('b'),
    ])
    expect(answer('{{c1::_a_}}, b')).toEqual([
      { type: 'cloze-answer', children: [{ type: 'emphasis', children: [text('a')] }] },
      text(', b'),
    ])
  })

  it('may begin in one mark and end in another', () => {
    expect(answer('**a {{c1::b** c}} d')).toEqual([
      { type: 'strong', children: [text('a '), { type: 'cloze-answer', children: [text('b')] }] },
      { type: 'cloze-answer', children: [text(' c')] },
      text(' d'),
    ])
  })

  it('may hold several blocks', () => {
    const { question: asked, answer: told } = renderCard(
      'cloze',
      { front: '{{c1::\n- a\n- b\n}}', back: '' },
      1,
    )
    expect(asked.blocks).toEqual([{ type: 'paragraph', children: [blank] }])
    expect(JSON.stringify(told.blocks).match(/cloze-answer/g)).toHaveLength(2)
  })

  it('may stand in code, and leaves the rest highlighted', () => {
    const front = '```js\nlet {{c1::a = 1}}\n```'
    expect(renderCard('cloze', { front, back: '' }, 1).question.blocks).toEqual([
      {
        type: 'code-block',
        language: 'js',
        children: [{ type: 'text', text: 'let', token: 'keyword' }, text(' '), blank],
      },
    ])
    expect(answer('`a {{c1::b}}`')).toEqual([
      { type: 'code', children: [text('a '), { type: 'cloze-answer', children: [text('b')] }] },
    ])
  })

  it('may stand in a formula, in brackets, and is coloured on both sides', () => {
    const front = '$\\frac{{c1::a::top}}{b}$'
    expect(question(front)).toMatchObject([{ type: 'math', tex: '\\frac[…]{b}' }])
    expect(JSON.stringify(question(front))).toContain('cloze-formula')
    expect(JSON.stringify([question(front), answer(front)])).not.toContain('fdd0fd')
    expect(JSON.stringify(question(front))).not.toContain('"a"')
    expect(answer(front)).toMatchObject([{ type: 'math', tex: '\\frac{a}{b}' }])
    expect(JSON.stringify(answer(front))).toContain('cloze-formula')
  })

  it('may be a part of a formula that is no whole group', () => {
    expect(answer('${{c1::\\frac{a}}}{b}$')).toMatchObject([{ type: 'math' }])
    expect(JSON.stringify(answer('${{c1::\\frac{a}}}{b}$'))).not.toContain('cloze-formula')
  })

  it('may hold a formula, whose braces do not end it', () => {
    expect(answer('{{c1::$x^{2^{3}}$}}')).toMatchObject([
      { type: 'cloze-answer', children: [{ tex: 'x^{2^{3}}' }] },
    ])
  })

  it('never tells in the address of a link or the description of a picture', () => {
    const front = '[a](https://example.org/{{c1::secret}}) ![the {{c1::secret}}](b.png)'
    expect(JSON.stringify(question(front))).not.toContain('secret')
    expect(question(front)).toContainEqual({ type: 'image', alt: 'the […]', media: null })
    expect(answer(front)[0]).toMatchObject({ type: 'link', href: 'https://example.org/secret' })
  })

  it('has its hint as plain text', () => {
    expect(question('{{c1::a::a *b*\\_}}')).toEqual([{ type: 'cloze-blank', hint: 'a b_' }])
    expect(question('{{c1::a:: }}')).toEqual([blank])
  })
})

describe('the name of a note', () => {
  const name = (front: string): string => noteKey({ front, back: '' })

  it('is its first field in composed letters with single spaces', () => {
    expect(name(' cafe\u0301 \n au   lait ')).toBe('café au lait')
    expect(name('a\u00a0b')).toBe('a b')
  })

  it('tells apart what is written differently', () => {
    expect(name('**a**')).not.toBe(name('a'))
    expect(name('A')).not.toBe(name('a'))
  })
})
