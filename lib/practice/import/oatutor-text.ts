import { plainTex, proseInTex, tidyTex } from './tex-tidy'

/** A stretch of a text: words, or a formula in TeX. */
export interface TextPiece {
  readonly kind: 'text' | 'tex'
  readonly text: string
}

/** `$$x\$\$-axis$$`: the formula ends where its escaped dollars stand. */
const CLOSED_BY_ESCAPED = /\$\$([^$]*?)\\\$\\\$(-[A-Za-z]+)\$\$/g
const BLANK = /^_{3,}$/
/** A command that stands outside of any formula. */
const STRAY_COMMAND = /^\s*\\[A-Za-z]{2,}\s*$/

/** Parts a text of the pool into words and formulas. A formula that is never closed is words. */
export function readPieces(text: string): readonly TextPiece[] {
  const parts = settled(text).replace(CLOSED_BY_ESCAPED, '$$$$$1$$$$$2').split('$$')
  const pieces = parts.map((part, index): TextPiece => {
    if (index % 2 === 0 || index === parts.length - 1) {
      return STRAY_COMMAND.test(part)
        ? { kind: 'tex', text: part.trim() }
        : { kind: 'text', text: part.replaceAll('\\n', '\n').replaceAll('**', '^') }
    }
    if (BLANK.test(part.trim())) return { kind: 'text', text: '___' }
    const prose = proseInTex(part)
    return prose === null ? { kind: 'tex', text: tidyTex(part) } : { kind: 'text', text: prose }
  })
  return pieces.filter(({ kind, text: of }) => (kind === 'tex' ? of.trim() : of) !== '')
}

/** Without runs of spaces and empty lines. */
const settled = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')

/** The text as Markdown, with formulas between single dollar signs. */
export function markdownOf(text: string): string {
  let markdown = ''
  for (const { kind, text: of } of readPieces(text)) {
    if (kind === 'text') {
      // The dollar that ends a formula ends none before a digit.
      const gap = markdown.endsWith('$') && /^\d/.test(of) ? ' ' : ''
      markdown += gap + escaped(of, markdown === '' || markdown.endsWith('\n'))
    } else if (markdown.endsWith('\\$')) {
      markdown = `${markdown.slice(0, -2)}$\\$${of}$`
    } else {
      // A formula stands apart from another, and from a backslash that would take its dollar away.
      markdown += `${/[$\\]$/.test(markdown) ? ' ' : ''}$${of}$`
    }
  }
  return markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The text on one line without any marks, as a title has it. */
export const plainOf = (text: string): string =>
  readPieces(text)
    .map(({ kind, text: of }) => (kind === 'tex' ? plainTex(of) : of))
    .join('')
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()

/** The formulas of a text, in TeX. */
export const formulasOf = (text: string): readonly string[] =>
  readPieces(text).flatMap(({ kind, text: of }) => (kind === 'tex' ? [of] : []))

/** Names that stand in formulas as they are typed. */
const FUNCTION = /\b(?:arc)?(?:sin|cos|tan)\b|\b(?:sqrt|log|ln|exp|abs|pi)\b/g

/** The text of an answer without its dollar signs, to be read as a formula; null where it is words. */
export function formulaText(answer: string): string | null {
  const words = readPieces(answer)
    .map(({ kind, text }) => (kind === 'text' ? text : ' '))
    .join('')
    .replace(FUNCTION, ' ')
  const isWords = /[A-Za-z]{3,}/.test(words) || /^\s*[A-Za-z]{2,}\s*$/.test(words)
  return isWords ? null : answer.replaceAll('$$', '')
}

/** Words as Markdown that shows them as they are. */
function escaped(text: string, startsLine: boolean): string {
  const inline = text
    .replace(/[\\`*_<$&]/g, '\\$&')
    .replaceAll('~~', '\\~\\~')
    .replaceAll('](', '\\](')
    .replaceAll('[[', '\\[[')
  return inline
    .split('\n')
    .map((line, index) => (index > 0 || startsLine ? escapedStart(line) : line))
    .join('\n')
}

/** What begins a heading, a quote, a list or a rule at the start of a line begins none behind a backslash. */
const escapedStart = (line: string): string =>
  line
    .replace(/^[ \t]+/, '')
    .replace(/^(?=[#>]|[-+](?:\s|$)|-{3,}|=+$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
