import type { NoteKind } from '@/lib/contracts/sitting'
import { notes as words } from '@/lib/words/notes'

/** What a kind of note calls its two main fields. */
export function fieldNames(kind: NoteKind): { readonly front: string; readonly back: string } {
  const { question, answer, text, extra, points } = words.field
  if (kind === 'cloze') return { front: text, back: extra }
  return { front: question, back: kind === 'question' ? points : answer }
}
