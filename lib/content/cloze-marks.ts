import { clozeText, type ClozeDeletion, type ClozeNode } from './cloze'

/*
 * A cloze card is one Markdown text of which some stretches are blank or revealed. Deletions may begin in one Markdown
 * construct and end in another, so they are not parsed with it: before parsing, the deletions asked for are replaced by
 * marks, which go through the parser as letters do and are found again in the text of its nodes.
 *
 * Marks are made of Unicode noncharacters, which `cleanText` removes from every text. Next to `*` or `_` it matters to
 * Markdown whether a letter or a punctuation character stands there, so a mark wears a U+FFFC, which is a symbol, on
 * each side whose far neighbour is not a letter: a delimiter sees through a mark.
 */
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'
const BLANK = '\uFDD2'
const BLANK_END = '\uFDD3'
const DIGIT_ZERO = 0xfde0
const SYMBOL = '\uFFFC'

const MARK = /\uFFFC?(?:\uFDD0|\uFDD1|\uFDD2[\uFDE0-\uFDE9]+\uFDD3)\uFFFC?/g

export type MarkedPiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** The deletion with this index is left out. */
  | { readonly type: 'blank'; readonly index: number }

/** A text with marks, and the hint of each blank by its index. */
export interface MarkedText {
  readonly text: string
  readonly hints: readonly (string | null)[]
}

/**
 * Replaces the deletions of one card by blanks (`question`), or marks what they hid (`answer`); the others are plain text.
 *
 * @param blanksBefore how many blanks other texts of the card have, where there are several
 */
export function markCloze(
  nodes: readonly ClozeNode[],
  number: number,
  side: 'question' | 'answer',
  blanksBefore = 0,
): MarkedText {
  const pieces: MarkedPiece[] = []
  const hints: (string | null)[] = []

  const take = (deletion: ClozeDeletion): void => {
    if (side === 'question') {
      pieces.push({ type: 'blank', index: blanksBefore + hints.length })
      hints.push(deletion.hint)
    } else {
      pieces.push({ type: 'open' }, { type: 'text', text: clozeText(deletion.children) }, { type: 'close' })
    }
  }
  const visit = (list: readonly ClozeNode[]): void => {
    for (const node of list) {
      if (node.type === 'text') pieces.push(node)
      else if (node.number === number) take(node)
      else visit(node.children)
    }
  }
  visit(nodes)
  return { text: joinPieces(pieces), hints }
}

/** A text in which both ends of every deletion are marked, each as a blank with an index of its own. */
export interface EndMarks {
  readonly text: string
  /** What stood at each mark, by its index. */
  readonly ends: readonly ClozeEnd[]
}

/** Where a deletion begins, or ends with its hint. */
export type ClozeEnd =
  | { readonly type: 'open'; readonly number: number }
  | { readonly type: 'close'; readonly hint: string | null }

/** Marks where deletions begin and end, so that they are found again in what another syntax makes of the text. */
export function markEnds(nodes: readonly ClozeNode[]): EndMarks {
  const pieces: MarkedPiece[] = []
  const ends: ClozeEnd[] = []
  const takeEnd = (end: ClozeEnd): void => {
    pieces.push({ type: 'blank', index: ends.length })
    ends.push(end)
  }
  const visit = (list: readonly ClozeNode[]): void => {
    for (const node of list) {
      if (node.type === 'text') {
        pieces.push(node)
        continue
      }
      takeEnd({ type: 'open', number: node.number })
      visit(node.children)
      takeEnd({ type: 'close', hint: node.hint })
    }
  }
  visit(nodes)
  return { text: joinPieces(pieces, false), ends }
}

/** Splits a text at its marks. */
export function splitMarks(text: string): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let from = 0
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index) })
    pieces.push(readMark(match[0]))
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) })
  return pieces
}

/** The text without its marks. */
export const withoutMarks = (text: string): string => text.replace(MARK, '')

/** A marked text where only plain text can stand: what is left out is shown as a gap. */
export const plainMarks = (text: string): string =>
  splitMarks(text)
    .map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'blank' ? '[…]' : ''))
    .join('')

/** Whether something is left out of the text. */
export const hasBlank = (text: string): boolean => text.includes(BLANK)

/** @param blanksAreWords a blank stands for what was left out, which may have begun and ended with anything */
function joinPieces(pieces: readonly MarkedPiece[], blanksAreWords = true): string {
  return pieces
    .map((piece, index) => {
      if (piece.type === 'text') return piece.text
      if (piece.type === 'blank' && blanksAreWords) return printMark(piece)
      const before = neighbour(pieces, index, -1, blanksAreWords)
      const after = neighbour(pieces, index, 1, blanksAreWords)
      return `${isWordLike(after) ? '' : SYMBOL}${printMark(piece)}${isWordLike(before) ? '' : SYMBOL}`
    })
    .join('')
}

/** The nearest character of the text on one side of a mark; empty at the ends. */
function neighbour(
  pieces: readonly MarkedPiece[],
  index: number,
  step: 1 | -1,
  blanksAreWords: boolean,
): string {
  for (let at = index + step; at >= 0 && at < pieces.length; at += step) {
    const piece = pieces[at]
    if (piece?.type === 'blank' && blanksAreWords) return 'x'
    if (piece?.type === 'text' && piece.text !== '') return piece.text.at(step === 1 ? 0 : -1) ?? ''
  }
  return ''
}

const isWordLike = (character: string): boolean => /[^\s\p{P}\p{S}]/u.test(character)

function printMark(piece: Exclude<MarkedPiece, { type: 'text' }>): string {
  if (piece.type === 'open') return OPEN
  if (piece.type === 'close') return CLOSE
  const digits = [...String(piece.index)].map((digit) => String.fromCharCode(DIGIT_ZERO + Number(digit)))
  return `${BLANK}${digits.join('')}${BLANK_END}`
}

function readMark(mark: string): MarkedPiece {
  const core = mark.replaceAll(SYMBOL, '')
  if (core === OPEN) return { type: 'open' }
  if (core === CLOSE) return { type: 'close' }
  const digits = [...core.slice(1, -1)].map((digit) => digit.charCodeAt(0) - DIGIT_ZERO)
  return { type: 'blank', index: Number(digits.join('')) }
}
