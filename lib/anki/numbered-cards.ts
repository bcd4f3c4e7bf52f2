import type { NoteFields, NoteKind } from '@/lib/content/note-types'

/**
 * Whether the cards of a note go by the number of a gap, or of a part of a picture, and not by the place of a template.
 * Anki counts such numbers from 0, and we from 1 as the text does.
 */
export const goByNumber = (kind: NoteKind, { type }: NoteFields): boolean =>
  kind === 'cloze' || kind === 'image-occlusion' || (kind === 'custom' && type?.isCloze === true)
