import { err, ok, type Result } from '@/lib/contracts/result'
import type { FaultKind } from './fault'

/** A piece of a text with holes. `inTex`: it stands between dollar signs. */
export interface Piece {
  readonly kind: 'literal' | 'hole' | 'formula'
  readonly text: string
  readonly inTex: boolean
}

/** What begins something, by where it stands: TeX's braces are its own, so that two of them make a hole there. */
const CLOSE: Readonly<Record<string, string>> = { '[[': ']]', '{{': '}}', '{': '}' }
const TOKEN = { text: /\\[{$]|\\\[\[|\$\$?|\[\[|\{/g, tex: /\\[{$]|\$\$?|\[\[|\{\{/g }

/**
 * Parts a text into what it says, its holes and its formulas.
 *
 * @param hasHoles whether braces are holes; in a text without numbers to fill in they are braces
 */
export function scanText(text: string, hasHoles: boolean): Result<readonly Piece[], FaultKind> {
  const pieces: Piece[] = []
  let [from, at, inTex] = [0, 0, false]
  const literal = (to: number) => {
    if (to > from) pieces.push({ kind: 'literal', text: text.slice(from, to), inTex })
  }
  for (;;) {
    const token = nextToken(text, at, inTex)
    if (token === null) break
    const after = token.index + token.text.length
    const close = CLOSE[token.text]
    if (token.text.startsWith('$')) {
      // The sign itself belongs to what is before it.
      literal(after)
      ;[from, at, inTex] = [after, after, !inTex]
    } else if (token.text.startsWith('\\')) {
      // Nothing begins here; the backslash that says so goes, unless Markdown or TeX needs it.
      if (!inTex && (token.text === '\\[[' || (hasHoles && token.text === '\\{'))) {
        literal(token.index)
        from = token.index + 1
      }
      at = after
    } else if (close === undefined || (close !== ']]' && !hasHoles)) {
      at = after
    } else {
      const end = text.indexOf(close, after)
      if (end === -1) return err({ code: 'not-closed', text: text.slice(token.index, token.index + 40) })
      literal(token.index)
      pieces.push({ kind: close === ']]' ? 'formula' : 'hole', text: text.slice(after, end), inTex })
      from = at = end + close.length
    }
  }
  literal(text.length)
  return ok(pieces)
}

function nextToken(text: string, at: number, inTex: boolean): { index: number; text: string } | null {
  const pattern = new RegExp(inTex ? TOKEN.tex : TOKEN.text)
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? null : { index: found.index, text: found[0] }
}
