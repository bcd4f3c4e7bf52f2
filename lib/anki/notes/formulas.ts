import { lineEnd, rewriteBetween, stripTags } from './html-text'

/**
 * Writes the formulas in a field of HTML in the one way that is read here, `\(…\)` within a line and `\[…\]` on lines of
 * their own: Anki's MathJax is written so already, but with tags in it; its older LaTeX has marks of its own.
 */
export function withFormulas(html: string): string {
  const marked = LATEX_MARKS.reduce(
    (text, { open, close, read }) => rewriteBetween(text, open, close, (inner) => read(plain(inner))),
    html,
  )
  const inline = rewriteBetween(marked, '\\(', '\\)', (inner) => within(plain(inner)))
  return rewriteBetween(inline, '\\[', '\\]', (inner) => displayed(plain(inner)))
}

/** Whether a field has LaTeX of the older kind. */
export const hasOldLatex = (html: string): boolean => /\[(?:latex|\${1,2})\]/.test(html)

const plain = (html: string): string => stripTags(html, lineEnd).trim()
const within = (tex: string): string => (tex === '' ? '' : `\\(${tex}\\)`)
const displayed = (tex: string): string => (tex === '' ? '' : `\\[${tex}\\]`)

const LATEX_MARKS = [
  { open: '<anki-mathjax block="true">', close: '</anki-mathjax>', read: displayed },
  { open: '<anki-mathjax>', close: '</anki-mathjax>', read: within },
  { open: '[$$]', close: '[/$$]', read: displayed },
  { open: '[$]', close: '[/$]', read: within },
  { open: '[latex]', close: '[/latex]', read: latex },
] as const

const WHOLE = [
  { open: '$$', close: '$$', read: displayed },
  { open: '\\begin{displaymath}', close: '\\end{displaymath}', read: displayed },
  { open: '\\begin{equation}', close: '\\end{equation}', read: displayed },
  { open: '\\begin{equation*}', close: '\\end{equation*}', read: displayed },
  { open: '\\begin{math}', close: '\\end{math}', read: within },
  { open: '$', close: '$', read: within },
] as const

/** LaTeX as it stood in a document: one formula, or text with formulas in it. */
function latex(text: string): string {
  for (const { open, close, read } of WHOLE) {
    if (!text.startsWith(open) || !text.endsWith(close) || text.length <= open.length + close.length) continue
    const inner = text.slice(open.length, -close.length)
    if (!inner.includes(open)) return read(inner.trim())
  }
  if (/^\\begin\{/.test(text)) return displayed(text)
  return rewriteBetween(rewriteBetween(text, '$$', '$$', displayed), '$', '$', within)
}
