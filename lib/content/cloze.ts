import { err, ok, type Result } from '@/lib/contracts/result'
import { CONTENT_LIMITS } from './limits'

/** A piece of a cloze text: plain, or a deletion `{{c1::…::hint}}`, which may hold further deletions. */
export type ClozeNode = ClozeText | ClozeDeletion

export interface ClozeText {
  readonly type: 'text'
  readonly text: string
}

export interface ClozeDeletion {
  readonly type: 'deletion'
  /** The card that asks for it, from 1. */
  readonly number: number
  readonly children: readonly ClozeNode[]
  readonly hint: string | null
}

export interface ClozeProblem {
  /** `unclosed`: no `}}` follows. `empty`: nothing to recall. `number`: not from 1 to 500. `none`, `too-many`: of deletions. */
  readonly code: 'unclosed' | 'empty' | 'number' | 'none' | 'too-many'
  /** Where it begins, in characters from the start of the text. */
  readonly position: number
}

interface OpenDeletion {
  readonly position: number
  readonly number: number
  readonly children: ClozeNode[]
  /** Single braces opened and not closed inside it. */
  braces: number
}

const OPENING = /\{\{c\d{1,9}::/y

/**
 * Reads a cloze text by Anki's rules: deletions nest, and the first `::` of a deletion's last text begins its hint.
 *
 * TeX and code are full of `}}`, so braces are first counted and a deletion ends where they balance. Where that leaves
 * one open, as after a lone `{`, the text is read again with every `}}` as an end.
 */
export function parseCloze(text: string): Result<readonly ClozeNode[], ClozeProblem> {
  const balanced = readDeletions(text, true)
  const nodes = balanced.ok ? balanced : readDeletions(text, false)
  if (!nodes.ok) return nodes
  const numbers = clozeNumbers(nodes.value)
  if (numbers.length === 0) return err({ code: 'none', position: 0 })
  if (numbers.length > CONTENT_LIMITS.clozes) return err({ code: 'too-many', position: 0 })
  return nodes
}

/** The different numbers of a cloze text's deletions, ascending: one card each. */
export function clozeNumbers(nodes: readonly ClozeNode[]): readonly number[] {
  const found = new Set<number>()
  const visit = (list: readonly ClozeNode[]): void => {
    for (const node of list) {
      if (node.type !== 'deletion') continue
      found.add(node.number)
      visit(node.children)
    }
  }
  visit(nodes)
  return [...found].sort((a, b) => a - b)
}

/** The inverse of `parseCloze`. */
export function printCloze(nodes: readonly ClozeNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      const hint = node.hint === null ? '' : `::${node.hint}`
      return `{{c${node.number}::${printCloze(node.children)}${hint}}}`
    })
    .join('')
}

/** The text with every deletion replaced by what it hides. */
export function clozeText(nodes: readonly ClozeNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : clozeText(node.children))).join('')
}

/** Whether a text holds anything that looks like a deletion. */
export const looksLikeCloze = (text: string): boolean => /\{\{c\d+::/.test(text)

function readDeletions(text: string, balanceBraces: boolean): Result<readonly ClozeNode[], ClozeProblem> {
  const top: ClozeNode[] = []
  const open: OpenDeletion[] = []
  let from = 0
  const takeText = (to: number): void => {
    if (to > from) (open.at(-1)?.children ?? top).push({ type: 'text', text: text.slice(from, to) })
  }

  const tokens = /\{\{c(\d{1,9})::|\\[\\{}]|[{}]/g
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token, digits] = match
    const current = open.at(-1)
    if (digits !== undefined) {
      const number = Number(digits)
      if (number < 1 || number > CONTENT_LIMITS.clozeNumber)
        return err({ code: 'number', position: match.index })
      if (open.length >= CONTENT_LIMITS.depth) return err({ code: 'too-many', position: match.index })
      takeText(match.index)
      from = tokens.lastIndex
      open.push({ position: match.index, number, children: [], braces: 0 })
    } else if (token.length === 2) {
      // An escaped brace is none when braces are counted. Anki knows no escapes: a deletion begins all the same.
      OPENING.lastIndex = match.index + 1
      if (!balanceBraces || OPENING.test(text)) tokens.lastIndex = match.index + 1
    } else if (current !== undefined && token === '{') {
      current.braces += 1
    } else if (current !== undefined && token === '}') {
      if (balanceBraces && current.braces > 0) {
        current.braces -= 1
      } else if (text[match.index + 1] === '}') {
        takeText(match.index)
        from = match.index + 2
        tokens.lastIndex = from
        open.pop()
        const deletion = closeDeletion(current)
        if (!deletion.ok) return deletion
        ;(open.at(-1)?.children ?? top).push(deletion.value)
      }
    }
  }

  const unclosed = open.at(0)
  if (unclosed !== undefined) return err({ code: 'unclosed', position: unclosed.position })
  takeText(text.length)
  return ok(top)
}

function closeDeletion({ position, number, children }: OpenDeletion): Result<ClozeDeletion, ClozeProblem> {
  const last = children.at(-1)
  const split = last?.type === 'text' ? hintPosition(last.text) : -1
  let hint: string | null = null
  if (last?.type === 'text' && split >= 0) {
    hint = last.text.slice(split + 2)
    children.pop()
    if (split > 0) children.push({ type: 'text', text: last.text.slice(0, split) })
  }
  if (clozeText(children).trim() === '') return err({ code: 'empty', position })
  return ok({ type: 'deletion', number, children, hint })
}

/** Where the first `::` outside a code span stands, or −1: `` {{c1::`std::cout`}} `` has no hint. */
function hintPosition(text: string): number {
  let index = 0
  while (index < text.length) {
    if (text.startsWith('::', index)) return index
    index = text[index] === '`' ? afterCodeSpan(text, index) : index + 1
  }
  return -1
}

/** The position after the code span that the run of backticks at `start` opens; after the run where it opens none. */
function afterCodeSpan(text: string, start: number): number {
  const runs = /`+/g
  runs.lastIndex = start
  const opening = runs.exec(text)?.[0] ?? ''
  for (let run = runs.exec(text); run !== null; run = runs.exec(text)) {
    if (run[0].length === opening.length) return runs.lastIndex
  }
  return start + opening.length
}
