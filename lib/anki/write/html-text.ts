import { splitMarks, type ClozeEnd } from '@/lib/content/cloze-marks'
import { splitFormulas } from '@/lib/content/formula-delimiters'
import { escapeHtml } from '../escape-html'

/** What Anki reads in a text, in code as well: a sound, or one of its older formulas. */
const ANKI_BRACKET = /\[(?=sound:|anki:|latex\]|\$)/g

/** An element that shows nothing and keeps what is on its two sides from being read as one sign. */
const APART = '<span></span>'

/**
 * Writes the text of a field's nodes. Deletions come back as Anki's, where the text they were marked in has its marks;
 * within one, what Anki would take for its end or the beginning of its hint is written as a character reference.
 */
export class TextWriter {
  private open = 0
  private readonly seen = new Set<number>()

  /** @param ends what the marks in the text stand for, by their index */
  constructor(private readonly ends: readonly ClozeEnd[]) {}

  /** Whether every mark has been written, so that no deletion is left open or lost. */
  get isWhole(): boolean {
    return this.seen.size === this.ends.length
  }

  /** Text that is read as it stands, with formulas in it that are none. */
  plain(text: string): string {
    return this.pieces(text, (piece) =>
      splitFormulas(piece)
        .map(({ type, ...node }) => {
          if (type !== 'formula' || !('source' in node) || node.source === undefined)
            return escapeHtml(node.value)
          return `${escapeHtml(node.source.slice(0, 1))}${APART}${escapeHtml(node.source.slice(1))}`
        })
        .join(''),
    )
  }

  /** Code, or TeX. */
  literal(text: string): string {
    return this.pieces(text, escapeHtml)
  }

  private pieces(text: string, write: (piece: string) => string): string {
    return splitMarks(text)
      .map((piece) => {
        if (piece.type === 'blank') return this.end(piece.index)
        return piece.type === 'text' ? this.shielded(write(piece.text)) : ''
      })
      .join('')
  }

  private shielded(html: string): string {
    const text = html.replace(ANKI_BRACKET, `[${APART}`)
    return this.open === 0 ? text : text.replace(/\}(?=\}|$)/g, '&#125;').replace(/:(?=:)/g, '&#58;')
  }

  private end(index: number): string {
    const end = this.ends[index]
    if (end === undefined) return ''
    this.seen.add(index)
    if (end.type === 'open') {
      this.open += 1
      return `{{c${end.number}::`
    }
    this.open -= 1
    const hint = end.hint ?? ''
    return hint === '' ? '}}' : `::${escapeHtml(hint).replace(/\}/g, '&#125;')}}}`
  }
}
