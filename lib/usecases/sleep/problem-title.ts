import { renderCard } from '@/lib/content/notes'
import type { NoteFields, NoteKind } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import { LIMITS } from '@/lib/contracts/limits'

/** What a card or question asks, in one line of as many characters as a problem may have. */
export function problemTitle(kind: NoteKind, fields: NoteFields, ordinal: number): string {
  const text = plainText(renderCard(kind, fields, ordinal).question)
    .replace(/\s+/g, ' ')
    .trim()
  return text.length <= LIMITS.problemChars ? text : `${text.slice(0, LIMITS.problemChars - 1)}…`
}
