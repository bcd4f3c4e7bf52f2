import { isRawKind, type NoteTypeShape } from '@/lib/content/note-types'
import type { OcclusionField } from '@/lib/content/raw/occlusion'
import { rawNames } from '@/lib/content/raw/raw-names'
import type { NoteKind } from '@/lib/contracts/sitting'
import { notes as words } from '@/lib/words/notes'

/** What a kind of note calls its two main fields. */
export function fieldNames(kind: NoteKind): { readonly front: string; readonly back: string } {
  const { question, answer, text, extra, points } = words.field
  if (kind === 'cloze') return { front: text, back: extra }
  return { front: question, back: kind === 'question' ? points : answer }
}

/** The fields of a note of a raw kind by their names, and what its form calls them. */
export const namedFields = (
  kind: NoteKind,
  type: NoteTypeShape | undefined,
): (readonly [name: string, label: string])[] =>
  isRawKind(kind)
    ? rawNames(kind, type).map((name) => [
        name,
        kind === 'custom' ? name : words.raw.field[name as OcclusionField],
      ])
    : []
