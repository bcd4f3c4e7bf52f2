import type { AnkiNote, AnkiNoteType } from '../collection'
import { cellsOf, idOf, TEXT_BYTES } from './cells'
import type { Findings } from './findings'
import type { Rows } from './rows'

const BETWEEN_FIELDS = '\x1f'
const FAR = Number.MAX_SAFE_INTEGER

/** Reads the notes of types that are there. `step` is called before each row. */
export function readNotes(
  rows: Rows,
  types: readonly AnkiNoteType[],
  found: Findings,
  step: () => void,
): AnkiNote[] {
  const cells = cellsOf(found, 'notes')
  const fieldsOf = new Map(types.map(({ id, fields }) => [id, fields.length]))
  const notes: AnkiNote[] = []
  const asked = 'id, CAST(guid AS BLOB), mid, mod, CAST(tags AS BLOB), CAST(flds AS BLOB)'
  let before = -Infinity
  for (const [key, guid, mid, mod, tags, flds] of rows.rows(`SELECT ${asked} FROM notes ORDER BY id`)) {
    step()
    const id = idOf(key)
    cells.at(id)
    const noteTypeId = idOf(mid)
    const expected = noteTypeId === null ? undefined : fieldsOf.get(noteTypeId)
    const tooLong = flds instanceof Uint8Array && flds.length > TEXT_BYTES.fields
    if (id === null) found.add('id', 'notes', null, null)
    else if (id === before) found.add('duplicate', 'notes', null, id)
    else if (noteTypeId === null || expected === undefined || expected === 0) {
      found.add('no-note-type', 'notes', null, id)
    } else if (tooLong) found.add('row-too-long', 'notes', null, id)
    else {
      before = id
      const fields = cells.text('flds', flds, TEXT_BYTES.fields).split(BETWEEN_FIELDS)
      if (fields.length !== expected) found.add('field-count', 'notes', null, id)
      notes.push({
        id,
        // Anki knows a note by it wherever it goes; without one it is known by its id.
        guid: cells.text('guid', guid, TEXT_BYTES.guid) || String(id),
        noteTypeId,
        modifiedAt: cells.whole('mod', mod, 0, FAR, 0),
        tags: tagsIn(cells.text('tags', tags, TEXT_BYTES.tags)),
        fields: asMany(fields, expected),
      })
    }
  }
  return notes
}

/** As Anki parts them: by spaces, that of Japanese included. */
const tagsIn = (text: string): string[] => [...new Set(text.split(/[ \u3000]+/))].filter((tag) => tag !== '')

/** As many fields as the type has. What is too many is joined to the last, so that nothing is lost. */
function asMany(fields: readonly string[], count: number): string[] {
  const own = fields.slice(0, count)
  const rest = fields.slice(count).filter((field) => field !== '')
  while (own.length < count) own.push('')
  if (rest.length > 0) own[count - 1] = [own[count - 1], ...rest].join('<br>')
  return own
}
