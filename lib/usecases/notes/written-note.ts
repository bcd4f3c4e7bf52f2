import { createHash } from 'node:crypto'
import { cleanFields } from '@/lib/content/note-fields'
import { cleanText } from '@/lib/content/source-text'
import { err, ok, type Result } from '@/lib/contracts/result'
import {
  cardsOf,
  noteKey,
  validateNote,
  type NoteFields,
  type NoteKind,
  type NoteProblem,
} from '@/lib/content/notes'
import type { NoteRecord, NoteText } from '@/lib/data/notes'

/** A note's text, checked, and the ordinals of the cards it makes. */
export interface WrittenNote {
  readonly text: NoteText
  readonly ordinals: readonly number[]
}

/** Why a text is no note, field by field. */
export interface NoteInvalid {
  readonly code: 'invalid'
  readonly problems: readonly NoteProblem[]
}

/** Checks what was written for a note and works out its name and its cards. */
export function writtenNote(
  kind: NoteKind,
  fields: NoteFields,
  tags: readonly string[],
): Result<WrittenNote, NoteInvalid> {
  const checked = validateNote(kind, fields)
  return checked.ok
    ? ok(noteOf(kind, checked.value, tags))
    : err({ code: 'invalid', problems: checked.error })
}

/** The text, the name and the cards of a note whose fields have been checked. */
export function noteOf(kind: NoteKind, fields: NoteFields, tags: readonly string[]): WrittenNote {
  const cleaned = cleanFields(fields)
  const clean = { ...cleaned, hint: cleaned.hint ?? '' }
  const labels = tags.map((tag) => cleanText(tag).trim()).filter((tag) => tag !== '')
  return {
    text: { kind, fields: clean, tags: [...new Set(labels)], keyHash: keyHashOf(clean) },
    ordinals: cardsOf(kind, clean).map(({ ordinal }) => ordinal),
  }
}

/** By which a note is known within its deck and kind: SHA-256 of its name, hexadecimal. */
export const keyHashOf = (fields: NoteFields): string =>
  createHash('sha256').update(noteKey(fields)).digest('hex')

/** The name of a note whose first field another has too: SHA-256 of its id and that name, hexadecimal. */
export const ownKeyHash = (noteId: string, keyHash: string): string =>
  createHash('sha256').update(`${noteId} ${keyHash}`).digest('hex')

/** A new text of a note, under the name that the note has of its own as long as its first field stays. */
export function withNameOf({ kind, fields, keyHash }: NoteRecord, written: WrittenNote): WrittenNote {
  const { text } = written
  const isSame = kind === text.kind && keyHashOf(fields) === text.keyHash
  return isSame ? { ...written, text: { ...text, keyHash } } : written
}
