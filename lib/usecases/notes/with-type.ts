import 'server-only'
import { isRawKind, type NoteFields, type NoteKind } from '@/lib/content/note-types'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNoteType } from '@/lib/data/note-types'
import { selectOptionalNote, type NoteRecord } from '@/lib/data/notes'

/** Where the type of a custom note is to be found: in the note itself, which may be one of a class, or by its id. */
interface TypeAt {
  readonly noteId?: string | undefined
  readonly noteTypeId?: string | undefined
}

/** Fields with the type that makes cards of them; without one where the viewer has none such. */
export async function withType(
  viewer: Viewer,
  kind: NoteKind,
  fields: NoteFields,
  { noteId, noteTypeId }: TypeAt,
): Promise<NoteFields> {
  if (kind !== 'custom') return fields
  if (noteId !== undefined) {
    const note = await selectOptionalNote(viewer, noteId)
    return note === null ? fields : { ...fields, type: note.fields.type }
  }
  const type = noteTypeId === undefined ? null : await selectOptionalNoteType(viewer, noteTypeId)
  if (type === null) return fields
  const { ankiId: _, ...shape } = type
  return { ...fields, type: shape }
}

/**
 * New fields for a note that is there. A custom note keeps its type and the values of fields that its form doesn't show;
 * null where the note would become, or cease to be, one of a raw kind.
 */
export function fieldsFor(before: NoteRecord, kind: NoteKind, fields: NoteFields): NoteFields | null {
  if (!isRawKind(kind) && !isRawKind(before.kind)) return fields
  if (kind !== before.kind) return null
  const { raw, type } = before.fields
  return { ...fields, raw: { ...raw, ...fields.raw }, type }
}
