import { clozeText, parseCloze, type ClozeDeletion, type ClozeNode } from './cloze'
import { isRawKind, type NoteFields, type NoteKind } from './note-types'

/** What makes a card hard to answer, or hard to say of whether it was recalled. */
export type CardAdvice =
  /** So many words to recall at once. */
  | { readonly code: 'long-answer'; readonly words: number }
  /** So many things asked for by one card. */
  | { readonly code: 'several-facts'; readonly facts: number }

/** An answer of more words than this is more than one thing, or has much in it that isn't asked for. */
const MOST_WORDS = 30
/** Two things may be a pair that belongs together; three are a list. */
const LEAST_FACTS = 3

/** A line of a Markdown list, and what it says. */
const LIST_ITEM = /^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+(\S.*)$/
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

/**
 * What to mend in a note before it is learnt, as far as its text shows it; the gravest first, none for most notes.
 * It is advice about grading: a card is graded as a whole, and one that asks for five things has no honest grade when
 * four of them came.
 */
export function cardAdvice(kind: NoteKind, fields: NoteFields): readonly CardAdvice[] {
  // A question to think about is no card: its key points may be many, and long. What a template shows is not in fields.
  if (kind === 'question' || isRawKind(kind)) return []
  const answers = answersOf(kind, fields)
  const facts = kind === 'cloze' ? 0 : listItems(fields.back).length
  const words = Math.max(0, ...answers.map(wordCount))
  return [
    ...(facts >= LEAST_FACTS ? [{ code: 'several-facts', facts } as const] : []),
    ...(words > MOST_WORDS ? [{ code: 'long-answer', words } as const] : []),
  ]
}

/**
 * The same note as a cloze text with a card for each item of its answer's list; null where the answer is no list. The
 * items' own marks stay, and what would end or begin a deletion in them is set apart.
 */
export function splitIntoGaps({ front, back, ...others }: NoteFields): NoteFields | null {
  const items = listItems(back)
  if (items.length < LEAST_FACTS) return null
  const gaps = items.map((item, index) => `- {{c${index + 1}::${harmless(item)}}}`)
  const text = `${front.trim()}\n\n${gaps.join('\n')}`
  return { ...others, front: text, back: restOf(back) }
}

/** All that a cloze text leaves out, as it is written there; nothing for one that can't be read. */
export const clozeAnswers = (front: string): string => answersOf('cloze', { front, back: '' }).join(' ')

function answersOf(kind: NoteKind, { front, back }: NoteFields): readonly string[] {
  if (kind !== 'cloze') return [back]
  const parsed = parseCloze(front)
  return parsed.ok ? gapTexts(parsed.value) : []
}

/** What each card of a cloze text asks for: all that it leaves out. */
function gapTexts(nodes: readonly ClozeNode[]): readonly string[] {
  const texts = new Map<number, string>()
  for (const { number, children } of deletionsIn(nodes)) {
    texts.set(number, `${texts.get(number) ?? ''} ${clozeText(children)}`)
  }
  return [...texts.values()]
}

const deletionsIn = (nodes: readonly ClozeNode[]): readonly ClozeDeletion[] =>
  nodes.flatMap((node) => (node.type === 'deletion' ? [node, ...deletionsIn(node.children)] : []))

const wordCount = (text: string): number => text.match(WORD)?.length ?? 0

const listItems = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => LIST_ITEM.exec(line)?.[1]?.trim() ?? [])

const restOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !LIST_ITEM.test(line))
    .join('\n')
    .trim()

/** `::` would begin a hint, `{{` and `}}` a deletion or its end. */
const harmless = (item: string): string =>
  item.replaceAll('::', ': :').replaceAll('{{', '{ {').replaceAll('}}', '} }')
