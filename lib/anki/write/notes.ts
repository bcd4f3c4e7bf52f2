import type { NoteFields } from '@/lib/content/note-types'
import type { AnkiNote, AnkiNoteType } from '../collection'
import { goByNumber } from '../numbered-cards'
import { clozeHtml, fieldHtml } from './html'
import { guidOf, type AnkiIds } from './ids'
import { MORE_FIELDS, writtenNoteType, type WrittenKind } from './note-types'
import type { OwnNote } from './own'
import { customNote, pictureNote } from './raw-notes'

/** A note with the type it is written as. */
export interface WrittenNote {
  readonly note: AnkiNote
  readonly type: AnkiNoteType
}

/** Texts among the fields of `MORE_FIELDS`; the others say a language or a direction. */
const TEXTS: ReadonlySet<string> = new Set(['hint', 'metaphor', 'source'])

/** Ids of what is written. */
export interface NoteIds {
  readonly notes: AnkiIds
  readonly types: AnkiIds
}

/**
 * A note in Anki's words. Null for a kind that it has none for: a question to think about is never asked as a card.
 */
export function writtenNote(own: OwnNote, ids: NoteIds): WrittenNote | null {
  const written = typedFields(own, ids)
  if (written === null) return null
  return {
    type: written.type,
    note: {
      id: ids.notes.of(own.noteId),
      guid: own.guid ?? guidOf(own.noteId),
      noteTypeId: written.type.id,
      modifiedAt: Math.floor(own.updatedAt / 1000),
      tags: [...new Set(own.tags.map(writtenTag))],
      fields: written.fields,
    },
  }
}

/** The fields of a note and the type they are of. */
type TypedFields = Pick<AnkiNote, 'fields'> & Pick<WrittenNote, 'type'>

function typedFields({ kind, fields }: OwnNote, ids: NoteIds): TypedFields | null {
  switch (kind) {
    case 'basic':
    case 'basic-reversed':
    case 'typed':
    case 'cloze':
      return textNote(kind, fields)
    case 'custom':
      return customNote(fields, ids.types)
    case 'image-occlusion':
      return pictureNote(fields)
    case 'question':
      return null
  }
}

function textNote(kind: WrittenKind, fields: NoteFields): TypedFields {
  const hasMore = MORE_FIELDS.some(([field]) => (fields[field] ?? '') !== '')
  const more = MORE_FIELDS.map(([field]) => {
    const said = fields[field] ?? ''
    return TEXTS.has(field) ? fieldHtml(said) : said
  })
  const front = kind === 'cloze' ? clozeHtml(fields.front) : fieldHtml(fields.front)
  return {
    type: writtenNoteType(kind, hasMore),
    fields: [front, fieldHtml(fields.back), ...(hasMore ? more : [])],
  }
}

/** Anki's tags are parted by spaces, so there is none in them. */
export const writtenTag = (tag: string): string => tag.trim().replace(/\s+/g, '_')

/** Anki's number of a card among those of its note: of a gap, or a part of a picture, its own less one. */
export const writtenOrdinal = ({ kind, fields }: OwnNote, ordinal: number): number =>
  goByNumber(kind, fields) ? ordinal - 1 : ordinal
