import type { AnkiNote, AnkiNoteType } from '../collection'
import { clozeHtml, fieldHtml } from './html'
import { guidOf, type AnkiIds } from './ids'
import { MORE_FIELDS, writtenNoteType, type WrittenKind } from './note-types'
import type { OwnNote } from './own'

/** A note with the type it is written as. */
export interface WrittenNote {
  readonly note: AnkiNote
  readonly type: AnkiNoteType
}

/** Texts among the fields of `MORE_FIELDS`; the others say a language or a direction. */
const TEXTS: ReadonlySet<string> = new Set(['hint', 'metaphor', 'source'])

/**
 * A note in Anki's words. Null for a kind that it has none for: a question to think about is never asked as a card.
 */
export function writtenNote(own: OwnNote, ids: AnkiIds): WrittenNote | null {
  const kind = writtenAs(own)
  if (kind === null) return null
  const { fields } = own
  const hasMore = MORE_FIELDS.some(([field]) => (fields[field] ?? '') !== '')
  const type = writtenNoteType(kind, hasMore)
  const more = MORE_FIELDS.map(([field]) => {
    const said = fields[field] ?? ''
    return TEXTS.has(field) ? fieldHtml(said) : said
  })
  const front = kind === 'cloze' ? clozeHtml(fields.front) : fieldHtml(fields.front)
  return {
    type,
    note: {
      id: ids.of(own.noteId),
      guid: own.guid ?? guidOf(own.noteId),
      noteTypeId: type.id,
      modifiedAt: Math.floor(own.updatedAt / 1000),
      tags: [...new Set(own.tags.map(writtenTag))],
      fields: [front, fieldHtml(fields.back), ...(hasMore ? more : [])],
    },
  }
}

/** The kinds that fit one of Anki's own types. Others that have cards bring a type of their own. */
function writtenAs({ kind }: OwnNote): WrittenKind | null {
  switch (kind) {
    case 'basic':
    case 'basic-reversed':
    case 'typed':
    case 'cloze':
      return kind
    case 'question':
      return null
  }
}

/** Anki's tags are parted by spaces, so there is none in them. */
export const writtenTag = (tag: string): string => tag.trim().replace(/\s+/g, '_')

/** Anki's number of a card among those of its note: of a cloze its deletions' less one. */
export const writtenOrdinal = ({ kind }: OwnNote, ordinal: number): number =>
  kind === 'cloze' ? ordinal - 1 : ordinal
