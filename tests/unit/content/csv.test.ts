import { describe, expect, it } from 'vitest'
import {
  AS_THE_FILE_SAYS,
  IMPORT_LIMITS,
  readImport,
  type AskedLayout,
  type ParsedImport,
  usesProblem,
} from '@/lib/content/csv'
import { importing as words } from '@/lib/words/import'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const read = (text: string | Uint8Array, asked?: Partial<AskedLayout>): ParsedImport => {
  const parsed = readImport(typeof text === 'string' ? bytes(text) : text, { ...AS_THE_FILE_SAYS, ...asked })
  if (!parsed.ok) throw new Error(`${parsed.error.code} in line ${parsed.error.line}`)
  return parsed.value
}

const refusal = (file: Uint8Array): [string, number] | null => {
  const parsed = readImport(file)
  return parsed.ok ? null : [parsed.error.code, parsed.error.line]
}

const cards = (text: string, asked?: Partial<AskedLayout>): string[][] =>
  read(text, asked).notes.map(({ fields: { front, back, hint } }) => [
    front,
    back,
    ...(hint === undefined ? [] : [hint]),
  ])

const problems = (text: string): [number, number | null, string, string | null][] =>
  read(text).problems.map(({ line, column, code, detail }) => [line, column, code, detail])

const CAPITALS = `#separator:Comma
#html:false
#columns:Country,Capital,Hint,Tags
#tags column:4
England,London,Not a sovereign country,UG::Europe
Scotland,Edinburgh,,UG::Europe
Georgia,Tbilisi,,UG::Europe  UG::Sovereign_State
"Bosnia and Herzegovina","Sarajevo",,UG::Europe
`

describe('a file by the conventions of Anki', () => {
  it('becomes notes, with the lines they stand in', () => {
    const { notes, problems: found, notices, layout, html } = read(CAPITALS)
    expect(notes).toEqual([
      {
        line: 5,
        deckName: null,
        kind: 'basic',
        fields: { front: 'England', back: 'London', hint: 'Not a sovereign country' },
        tags: ['UG::Europe'],
      },
      {
        line: 6,
        deckName: null,
        kind: 'basic',
        fields: { front: 'Scotland', back: 'Edinburgh' },
        tags: ['UG::Europe'],
      },
      {
        line: 7,
        deckName: null,
        kind: 'basic',
        fields: { front: 'Georgia', back: 'Tbilisi' },
        tags: ['UG::Europe', 'UG::Sovereign_State'],
      },
      {
        line: 8,
        deckName: null,
        kind: 'basic',
        fields: { front: 'Bosnia and Herzegovina', back: 'Sarajevo' },
        tags: ['UG::Europe'],
      },
    ])
    expect([found, notices]).toEqual([[], []])
    expect(layout.columns.map(({ name, use }) => [name, use])).toEqual([
      ['Country', 'front'],
      ['Capital', 'back'],
      ['Hint', 'hint'],
      ['Tags', 'tags'],
    ])
    expect([layout.separator, layout.hasHeader, html]).toEqual([',', false, false])
  })

  it.each([
    ['Comma', ','],
    ['semicolon', ';'],
    ['Tab', '\t'],
    ['Space', ' '],
    ['Pipe', '|'],
    ['Colon', ':'],
    ['~', '~'],
    ['\t', '\t'],
  ])('with the separator %j', (name, separator) => {
    expect(cards(`#separator:${name}\na${separator}b\n`)).toEqual([['a', 'b']])
  })

  it('of decks, note types and tags in its head or in columns', () => {
    const head = '#deck:Geo::Europe\n#notetype:Basic (and reversed card)\n#tags:x y\na,b\n'
    expect(read(head).notes).toMatchObject([
      { deckName: 'Geo::Europe', kind: 'basic-reversed', tags: ['x', 'y'] },
    ])
    const columns =
      '#deck column:1\n#notetype column:2\n#tags column:5\nGeo,Cloze,{{c1::a}},,z z\n,Basic (type in the answer),a,b,\n'
    expect(read(columns).notes).toMatchObject([
      { deckName: 'Geo', kind: 'cloze', fields: { front: '{{c1::a}}', back: '' }, tags: ['z'] },
      { deckName: null, kind: 'typed', fields: { front: 'a', back: 'b' }, tags: [] },
    ])
  })

  it('of columns by their names, in any order and case', () => {
    expect(cards('#columns:Tags,ANSWER,hint,Question\nt,b,h,a\n')).toEqual([['a', 'b', 'h']])
    expect(cards('#separator:;\n#columns:"Back Extra";Text\nb;a\n')).toEqual([['a', 'b']])
  })

  it('takes columns it has no name for in order, and says which it leaves out', () => {
    const { notes, notices } = read('a,b,c,d\n')
    expect(notes[0]?.fields).toEqual({ front: 'a', back: 'b', hint: 'c' })
    expect(notices).toEqual([{ code: 'column-ignored', line: null, detail: '4' }])
  })

  it('reads a first row of names as such', () => {
    const { notes, notices } = read('Question;Answer;Tags\na;b;t\n')
    expect(notes).toMatchObject([{ line: 2, fields: { front: 'a', back: 'b' }, tags: ['t'] }])
    expect(notices).toEqual([{ code: 'header-row', line: 1, detail: null }])
    expect(cards('Front,door\na,b\n')).toEqual([
      ['Front', 'door'],
      ['a', 'b'],
    ])
  })

  it('reads quoted fields with separators, quotes and line ends in them', () => {
    expect(cards('"a, ""b""\nc",d\n')).toEqual([['a, "b"\nc', 'd']])
    expect(cards('a "b" c,d\n')).toEqual([['a "b" c', 'd']])
  })

  it('counts lines through quoted fields, comments, empty lines and every kind of line end', () => {
    const text = '#html:false\r\na,"b\r\nc"\r\n\r\n# comment, "with a quote\r\nd,e\rf,g\nh,\n'
    expect(read(text).notes.map(({ line }) => line)).toEqual([2, 6, 7])
    expect(problems(text)).toEqual([[8, 2, 'no-back', null]])
    expect(read(text).notices).toEqual([{ code: 'comments-left-out', line: null, detail: '1' }])
    expect(cards('"# no comment",a\n')).toEqual([['# no comment', 'a']])
  })

  it('takes cloze texts for what they are where no note type is named', () => {
    expect(read('The {{c1::a}} of b\n').notes).toMatchObject([{ kind: 'cloze', fields: { back: '' } }])
    expect(read('#notetype:Basic\n{{c1::a}},b\n').notes).toMatchObject([{ kind: 'basic' }])
  })

  it('keeps text as Markdown, and turns HTML into it', () => {
    expect(cards('**a**,b & c\n')).toEqual([['**a**', 'b & c']])
    expect(cards('#html:true\n<b>a</b>,b &amp; c * d\n')).toEqual([['**a**', 'b & c \\* d']])
  })

  it('is given other columns by its reader', () => {
    expect(cards('a,b,c\n', { uses: ['back', null, 'front'] })).toEqual([['c', 'a']])
    expect(read('a,b,c,d\n', { uses: ['front', 'back'] })).toMatchObject({
      notices: [
        { code: 'column-ignored', detail: '3' },
        { code: 'column-ignored', detail: '4' },
      ],
    })
    const uses = ['tags', 'frontLang', 'deck', 'source', 'front', 'metaphor', 'notetype', 'back'] as const
    expect(read('x y,de,D,Atlas,a,a vein,Basic,b\n', { uses }).notes).toMatchObject([
      {
        ...{ kind: 'basic', deckName: 'D', tags: ['x', 'y'] },
        fields: { front: 'a', back: 'b', metaphor: 'a vein', source: 'Atlas', frontLang: 'de' },
      },
    ])
  })

  it('is told whether its first line names the columns, and what stands between two fields', () => {
    expect(cards('River,Mouth\nNile,Sea\n', { hasHeader: true })).toEqual([['Nile', 'Sea']])
    expect(cards('Front,Back\nNile,Sea\n', { hasHeader: false })).toHaveLength(2)
    expect(cards('a;b,c\nd;e,f\n', { separator: ',' })).toEqual([
      ['a;b', 'c'],
      ['d;e', 'f'],
    ])
  })

  it('tells of each column its name, its first values and what it is taken for', () => {
    const text = `River,Mouth,,x\nNile,Sea,,\nRhine,North Sea,,${'long '.repeat(20)}\nPo,Adria,,\nEbro,Sea,,\n`
    expect(read(text, { hasHeader: true, uses: ['front', 'back'] }).layout).toEqual({
      separator: ',',
      hasHeader: true,
      columns: [
        { name: 'River', samples: ['Nile', 'Rhine', 'Po'], use: 'front' },
        { name: 'Mouth', samples: ['Sea', 'North Sea', 'Adria'], use: 'back' },
        { name: null, samples: [], use: null },
        { name: 'x', samples: ['long '.repeat(12)], use: null },
      ],
    })
  })

  it('refuses columns without a question, and two for one thing', () => {
    expect(usesProblem(['front', null, 'back', null])).toBeNull()
    expect(usesProblem(['back', null])).toEqual({ code: 'no-front-column' })
    expect(usesProblem(['front', 'back', 'back'])).toEqual({ code: 'used-twice', use: 'back' })
  })

  it('notices what it does not understand', () => {
    const { notices } = read(
      '#separator:constructor\n#html:maybe\n#tags column:0\n#guid column:3\n#note\na,b,x\n',
    )
    expect(notices.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-directive', 1],
      ['unknown-directive', 2],
      ['unknown-directive', 3],
      ['guid-ignored', null],
    ])
    expect(read('#notetype:constructor\na,b\nc,d\n')).toMatchObject({
      notes: [{ kind: 'basic' }, { kind: 'basic' }],
      notices: [{ code: 'unknown-notetype', line: 2, detail: 'constructor' }],
    })
  })
})

describe('the separator of a file that names none', () => {
  it.each([
    ['a\tb, c\nd\te\n', '\t'],
    ['a;b, c, d\ne;f\n', ';'],
    ['a,b\nc,d; e\n', ','],
    ['a|b, c\nd|e\n', '|'],
    ['a: b\nc: d\n', ':'],
    ['a 10:30\nb\n', ','],
    ['"a;b",c\n"d;e;f",g\n', ','],
    ['a\n', ','],
  ])('of %j is %j', (text, separator) => {
    expect(read(text).layout.separator).toBe(separator)
  })
})

describe('a row that makes no note is told with its line and column', () => {
  it.each<[string, [number, number | null, string, string | null][]]>([
    [',b\n', [[1, 1, 'no-front', null]]],
    ['a,b\nc\n', [[2, 2, 'no-back', null]]],
    ['a,b\nc,d,e\n', [[2, 3, 'too-many-columns', '2']]],
    ['a,b\nc,d,,\n', []],
    ['a,b\n"c"d,e\nf,g\n', [[2, null, 'broken-quote', null]]],
    ['a,b\nc,"d\ne,f\n', [[2, null, 'broken-quote', null]]],
    ['a,b\nc,d\n a ,e\n', [[3, 1, 'duplicate', '1']]],
    [
      '#notetype:Cloze\na,b\n{{c1::c\n',
      [
        [2, 1, 'cloze', 'cloze-none'],
        [3, 1, 'cloze', 'cloze-unclosed'],
      ],
    ],
    [`a,${'> '.repeat(100)}b\n`, [[1, 2, 'content', 'too-deep']]],
    [`#html:true\na,${'<div>'.repeat(100)}b\n`, [[2, 2, 'content', 'too-deep']]],
    [`a,${'b'.repeat(100_001)}\n`, [[1, 2, 'field-too-long', '100001']]],
    [
      `#tags column:3\na,b,${Array.from({ length: 101 }, (_, tag) => `t${tag}`).join(' ')}\n`,
      [[2, 3, 'too-many-tags', '101']],
    ],
    [`#tags column:3\na,b,${'t'.repeat(101)}\n`, [[2, 3, 'tag-too-long', 't'.repeat(40)]]],
    [`#deck column:3\na,b,${'d'.repeat(201)}\n`, [[2, 3, 'deck-name-too-long', null]]],
  ])('%j', (text, found) => {
    expect(problems(text)).toEqual(found)
  })

  it('with the name of its column', () => {
    expect(read('#columns:Country,Capital\nPeru\n').problems).toMatchObject([
      { column: 2, columnName: 'Capital' },
    ])
  })

  it('and the same first field is fine in another deck or kind', () => {
    expect(problems('#deck column:3\na,b,x\na,b,y\n')).toEqual([])
    expect(problems('#notetype column:3\na,b,Basic\na,b,Basic (type in the answer)\n')).toEqual([])
  })

  it('and only so many are listed, while none of their rows becomes a note', () => {
    const { problems: found, notes } = read(`a,b\n${',b\n'.repeat(IMPORT_LIMITS.problems + 50)}`)
    expect([found.length, notes.length]).toEqual([IMPORT_LIMITS.problems, 1])
  })

  it('and every problem and notice has its sentence', () => {
    const told = read('#strange:a\n#guid column:3\n#html:true\na,b\n\n#c\nc,d,e,f\n,\nx,\n').problems
    for (const problem of told) expect(words.problem(problem)).toMatch(/[.]$/)
    const { notices } = read('#strange:a\n#html:true\n#guid column:4\nFront,Back,Hint,,\na,b,c,d,e\n#c\n')
    expect(notices).toHaveLength(6)
    for (const notice of notices) expect(words.notice(notice)).toMatch(/[.]$/)
  })
})

describe('a file that is no text', () => {
  it.each<[string, Uint8Array, [string, number]]>([
    ['empty', bytes(''), ['empty-file', 1]],
    ['only a head', bytes('#html:true\n\n# a\n'), ['empty-file', 1]],
    ['Latin-1', new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0x0d, 0x63, 0xe9, 0x2c]), ['not-utf8', 3]],
    ['a cut character', new Uint8Array([0x61, 0x0d, 0x0a, 0xc3]), ['not-utf8', 2]],
    ['a zip', new Uint8Array([0x50, 0x4b, 0x03, 0x0a, 0x00]), ['binary', 2]],
    ['UTF-16 cut short', new Uint8Array([0xff, 0xfe, 0x61]), ['not-utf8', 1]],
    ['UTF-16 with zeros', new Uint8Array([0xff, 0xfe, 0x61, 0, 0, 0]), ['binary', 1]],
    ['too large', new Uint8Array(IMPORT_LIMITS.bytes + 1), ['too-large', 1]],
    ['too long', bytes('a,b\n'.repeat(IMPORT_LIMITS.rows + 1)), ['too-many-rows', IMPORT_LIMITS.rows + 1]],
  ])('%s', (_, file, expected) => {
    expect(refusal(file)).toEqual(expected)
  })

  it('is read where its byte order mark tells how', () => {
    const units = [0xfeff, ...Array.from('é,b', (character) => character.charCodeAt(0))]
    const little = new Uint8Array(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
    const big = new Uint8Array(units.flatMap((unit) => [unit >> 8, unit & 0xff]))
    for (const file of [little, big, bytes('\ufeffé,b')]) {
      expect(read(file).notes).toMatchObject([{ fields: { front: 'é', back: 'b' } }])
    }
  })
})
