import { fromHtml } from 'hast-util-from-html'
import katex from 'katex'
import { hasBlank, splitMarks, type MarkedPiece } from './cloze-marks'
import { CLOZE_COLOUR, formulaTree } from './formula-tree'
import { CONTENT_LIMITS } from './limits'
import type { MathElement } from './render-tree'

/**
 * Definitions are not typeset: `\def\a{…2000 letters…}` used 500 times is within any limit on expansions and runs for
 * minutes.
 */
const DEFINITION = /\\(?:[gex]?def|(?:future)?let|(?:re)?newcommand|providecommand)(?![a-zA-Z])/

/** Typesets a formula; null where that fails or is not worth the time, and its source is shown instead. */
export function typeset(tex: string, display: boolean): MathElement | null {
  if (
    tex.length > CONTENT_LIMITS.formulaChars ||
    DEFINITION.test(tex) ||
    nesting(tex) > CONTENT_LIMITS.formulaDepth
  ) {
    return null
  }
  const html = toHtml(tex, display)
  if (html === null || html.length > CONTENT_LIMITS.formulaHtmlChars) return null
  return formulaTree(fromHtml(html, { fragment: true }))
}

function toHtml(tex: string, display: boolean): string | null {
  try {
    return katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: false,
      errorColor: 'currentColor',
      trust: false,
      strict: 'ignore',
      maxSize: 20,
      maxExpand: 1000,
    })
  } catch {
    // `throwOnError` covers KaTeX's own errors alone; on odd input it has been seen to throw others.
    return null
  }
}

function nesting(tex: string): number {
  let depth = 0
  let deepest = 0
  for (const [token] of tex.matchAll(/\\[{}\\]|[{}]|\\(?:left|begin|right|end)(?![a-zA-Z])/g)) {
    if (token === '{' || token === '\\left' || token === '\\begin') depth += 1
    else if (token === '}' || token === '\\right' || token === '\\end') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

type Printer = (piece: Exclude<MarkedPiece, { type: 'text' }>) => string

const print = (pieces: readonly MarkedPiece[], printMark: Printer): string =>
  pieces.map((piece) => (piece.type === 'text' ? piece.text : printMark(piece))).join('')

/**
 * The TeX of a formula with cloze marks, most telling first: a gap stands in brackets, and what is asked for has a
 * colour on both sides of the card. Where the deletion is no whole group, that would not be TeX, so the plain formula
 * follows; never where something is left out of it.
 */
export function formulaSources(marked: string, hint: (blank: number) => string | null): readonly string[] {
  const pieces = splitMarks(marked)
  if (pieces.every((piece) => piece.type === 'text')) return [marked]
  const coloured = print(pieces, (mark) => {
    if (mark.type === 'open') return `{\\textcolor{${CLOZE_COLOUR}}{`
    if (mark.type === 'close') return '}}'
    return `{\\textcolor{${CLOZE_COLOUR}}{[\\text{${texText(hint(mark.index) ?? '…')}}]}}`
  })
  // A space parts a command from a letter that its deletion began with, and is nothing to TeX elsewhere.
  return hasBlank(marked) ? [coloured] : [coloured, print(pieces, () => ' ')]
}

/** A formula with cloze marks as text: what was left out stands in braces, a gap as `[…]`. */
export const formulaText = (marked: string): string =>
  print(splitMarks(marked), (mark) => ({ open: '{', close: '}', blank: '[…]' })[mark.type])

const TEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Plain text for TeX's text mode. */
const texText = (text: string): string =>
  text.replace(/[\\~^{}$&#_%]/g, (special) => TEX_SPECIAL[special] ?? `\\${special}`)
