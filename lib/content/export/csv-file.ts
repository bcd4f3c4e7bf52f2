import Papa from 'papaparse'
import { NOTE_TYPE_NAMES } from '../note-type-names'
import { LOCALE_FIELDS, type NoteFields, type NoteKind } from '../note-types'
import { guarded } from './formula-guard'
import { tagCell } from './tag-cell'

/** A note as it goes into a file. */
export interface ExportedNote {
  readonly deckName: string
  readonly kind: NoteKind
  readonly fields: NoteFields
  readonly tags: readonly string[]
}

const COLUMNS = [
  ...['Note type', 'Deck', 'Front', 'Back', 'Hint', 'Tags', 'Metaphor', 'Source'],
  ...['Front language', 'Back language', 'Front direction', 'Back direction'],
]

/**
 * How a file of ours begins: by Anki's conventions, and with a line of our own that says how its cells are to be read.
 * Excel takes a file without a byte order mark for one in an old encoding, and spoils every letter beyond English.
 */
export const CSV_HEAD = `\uFEFF#spindle:1
#separator:Comma
#html:false
#columns:${COLUMNS.join(',')}
#notetype column:1
#deck column:2
#tags column:6
`

/** Notes as rows of such a file, each with a line end behind it. */
export function csvRows(notes: readonly ExportedNote[]): string {
  if (notes.length === 0) return ''
  const rows = notes.map(({ deckName, kind, fields, tags }) =>
    [
      ...[NOTE_TYPE_NAMES[kind], deckName, fields.front, fields.back, fields.hint ?? '', tagCell(tags)],
      ...[fields.metaphor ?? '', fields.source ?? ''],
      ...LOCALE_FIELDS.map((field) => fields[field] ?? ''),
    ].map(guarded),
  )
  return `${Papa.unparse(rows, { newline: '\n' })}\n`
}
