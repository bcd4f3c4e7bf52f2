import { renderCard } from '@/lib/content/notes'
import type { NoteFields, NoteKind } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import type { RenderTree } from '@/lib/content/render-tree'
import { LIMITS } from '@/lib/contracts/limits'
import { plainTex } from '@/lib/practice/import/tex-tidy'
import type { Round } from '@/lib/practice/round/round'
import { typeset } from '../practice/typeset'

/** What a card or question asks, in one line of as many characters as a problem may have. */
export const problemTitle = (kind: NoteKind, fields: NoteFields, ordinal: number): string =>
  inOneLine(renderCard(kind, fields, ordinal).question)

/** What a problem says, its formulas as they are typed, in one line of as many characters. */
export const roundTitle = ({ problem }: Pick<Round, 'problem'>): string =>
  inOneLine(typeset(problem.statement), plainTex)

function inOneLine(tree: RenderTree, formula?: (tex: string) => string): string {
  const text = plainText(tree, formula).replace(/\s+/g, ' ').trim()
  return text.length <= LIMITS.problemChars ? text : `${text.slice(0, LIMITS.problemChars - 1)}…`
}
