import type { AnkiNoteType, AnkiTemplate } from '../collection'

/** The kinds of notes that have a type in Anki's words; the others bring a type of their own. */
export type WrittenKind = 'basic' | 'basic-reversed' | 'typed' | 'cloze'

/** Fields of a note that Anki's own types have no place for, by the names they have in our files. */
export const MORE_FIELDS = [
  ['hint', 'Hint'],
  ['metaphor', 'Metaphor'],
  ['source', 'Source'],
  ['frontLang', 'Front language'],
  ['backLang', 'Back language'],
  ['frontDir', 'Front direction'],
  ['backDir', 'Back direction'],
] as const

interface Stock {
  readonly id: number
  readonly name: string
  readonly stock: Exclude<AnkiNoteType['stock'], null>
}

/** Fixed ids, so that Anki takes what is brought in twice for one type. */
const STOCK: Readonly<Record<WrittenKind, Stock>> = {
  basic: { id: 1_780_000_000_001, name: 'Basic', stock: 'basic' },
  'basic-reversed': {
    id: 1_780_000_000_002,
    name: 'Basic (and reversed card)',
    stock: 'basic-and-reversed',
  },
  typed: { id: 1_780_000_000_003, name: 'Basic (type in the answer)', stock: 'basic-typing' },
  cloze: { id: 1_780_000_000_004, name: 'Cloze', stock: 'cloze' },
}

/** How far the id of a type with more fields lies behind that of Anki's own. */
const WITH_MORE = 100

export const CSS = `.card {
    font-family: arial;
    font-size: 20px;
    text-align: center;
    color: black;
    background-color: white;
}
`
const CLOZE_CSS = `.cloze {
    font-weight: bold;
    color: blue;
}
.nightMode .cloze {
    color: lightblue;
}
`
const MORE_CSS = `.beside {
    margin-top: 1em;
    font-size: 16px;
}
`

/**
 * The type a note is written as: Anki's own, field by field, or the same with places for a hint, what it is like, where
 * it is from, and in which languages and directions it is to be read.
 */
export function writtenNoteType(kind: WrittenKind, hasMore: boolean): AnkiNoteType {
  const { id, name, stock } = STOCK[kind]
  const isCloze = kind === 'cloze'
  const first = isCloze ? ['Text', 'Back Extra'] : ['Front', 'Back']
  return {
    id: hasMore ? id + WITH_MORE : id,
    name: hasMore ? `${name} (Spindle)` : name,
    isCloze,
    stock: hasMore ? null : stock,
    fields: hasMore ? [...first, ...MORE_FIELDS.map(([, field]) => field)] : first,
    templates: templatesOf(kind, hasMore),
    css: `${CSS}${isCloze ? CLOZE_CSS : ''}${hasMore ? MORE_CSS : ''}`,
  }
}

function templatesOf(kind: WrittenKind, hasMore: boolean): readonly AnkiTemplate[] {
  const front = hasMore ? side('Front', 'Front') : '{{Front}}'
  const back = hasMore ? side('Back', 'Back') : '{{Back}}'
  const hint = hasMore ? '{{#Hint}}\n\n<div>{{hint:Hint}}</div>{{/Hint}}' : ''
  const beside = hasMore ? `\n${besideOf('Metaphor')}\n${besideOf('Source')}` : ''
  const card = (ordinal: number, question: string, answer: string): AnkiTemplate => ({
    ordinal,
    name: `Card ${ordinal + 1}`,
    front: `${question}${hint}`,
    back: `{{FrontSide}}\n\n<hr id=answer>\n\n${answer}${beside}`,
  })
  switch (kind) {
    case 'basic':
      return [card(0, front, back)]
    case 'basic-reversed':
      return [card(0, front, back), card(1, back, front)]
    case 'typed':
      return [
        {
          ...card(0, `${front}\n\n{{type:Back}}`, ''),
          back: `${front}\n\n<hr id=answer>\n\n{{type:Back}}${beside}`,
        },
      ]
    case 'cloze': {
      const text = hasMore ? side('cloze:Text', 'Front') : '{{cloze:Text}}'
      const extra = hasMore ? side('Back Extra', 'Back') : '{{Back Extra}}'
      return [{ ordinal: 0, name: 'Cloze', front: `${text}${hint}`, back: `${text}<br>\n${extra}${beside}` }]
    }
  }
}

/** A field in its language and direction; what is empty says nothing of either. */
const side = (field: string, locale: 'Front' | 'Back'): string =>
  `<div lang="{{${locale} language}}" dir="{{${locale} direction}}">{{${field}}}</div>`

const besideOf = (field: string): string => `{{#${field}}}<div class="beside">{{${field}}}</div>{{/${field}}}`
