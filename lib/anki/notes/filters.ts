import { clozeNumbers, clozeText, parseCloze, type ClozeDeletion, type ClozeNode } from '@/lib/content/cloze'
import { markCloze } from '@/lib/content/cloze-marks'
import { decodeEntities, lineEnd, stripTags } from './html-text'

/** Filters that are followed; any other passes the field on as it is. `tts` speaks in Anki, and shows nothing. */
const KNOWN = new Set([
  ...['cloze', 'cloze-only', 'type', 'nc', 'hint', 'text', 'furigana', 'kanji', 'kana', 'tts'],
])

export const filterName = (filter: string): string => filter.split(/\s/, 1)[0]?.toLowerCase() ?? ''
export const isKnownFilter = (filter: string): boolean => KNOWN.has(filterName(filter))

/** The deletions of a field; one that can't be read is text. */
export function deletionsOf(html: string): readonly ClozeNode[] {
  const parsed = parseCloze(html)
  return parsed.ok ? parsed.value : []
}

export interface ClozeOf {
  readonly number: number
  readonly side: 'front' | 'back'
  /** Blanks that stand on this side already. */
  readonly blanks: number
}

/** A field with the gaps of a card; empty where it has none of its number, as in Anki. */
export function clozeSide(html: string, { number, side, blanks }: ClozeOf): ReturnType<typeof markCloze> {
  const nodes = deletionsOf(html)
  if (!clozeNumbers(nodes).includes(number)) return { text: '', hints: [] }
  const marked = markCloze(nodes, number, side === 'front' ? 'question' : 'answer', blanks)
  return { ...marked, hints: marked.hints.map((hint) => (hint === null ? null : oneLine(hint) || null)) }
}

/** What the gaps of a card leave out, each once. */
export function clozeOnly(html: string, number: number): string {
  const texts = numbered(deletionsOf(html), number).map(({ children }) => clozeText(children))
  return [...new Set(texts)].join(', ')
}

const numbered = (nodes: readonly ClozeNode[], number: number): ClozeDeletion[] =>
  nodes.flatMap((node) =>
    node.type === 'text'
      ? []
      : [...(node.number === number ? [node] : []), ...numbered(node.children, number)],
  )

/** Text in one line, as it is typed. */
export const oneLine = (html: string): string =>
  decodeEntities(stripTags(html.replace(/\[sound:[^\]]{1,300}\]/gi, ''), lineEnd))
    .replace(/\s+/g, ' ')
    .trim()

const FURIGANA = / ?([^\s<>[\]]{1,100})\[([^\]]{1,200})\]/g

/** Filters that change how a field reads and need to know nothing else. */
export function readAs(filter: string, html: string): string {
  switch (filterName(filter)) {
    case 'text':
      return stripTags(html, lineEnd)
    case 'furigana':
      return html.replace(FURIGANA, (all: string, base: string, reading: string) =>
        isSound(reading) ? all : `<ruby>${base}<rt>${reading}</rt></ruby>`,
      )
    case 'kanji':
      return html.replace(FURIGANA, (all: string, base: string, reading: string) =>
        isSound(reading) ? all : base,
      )
    case 'kana':
      return html.replace(FURIGANA, (all: string, _: string, reading: string) =>
        isSound(reading) ? all : reading,
      )
    default:
      return html
  }
}

const isSound = (reading: string): boolean => reading.startsWith('sound:')

const BLOCKS = /<(?:br|div|p|ul|ol|li|table|pre|blockquote|hr|h[1-6])\b/i

/** A field as HTML that shows it: in one without blocks of its own, a line end is what it looks like in the form. */
export const asHtml = (field: string): string =>
  field.includes('\n') && !BLOCKS.test(field) ? field.replaceAll('\n', '<br>') : field
