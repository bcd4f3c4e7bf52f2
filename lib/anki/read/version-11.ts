import { err, ok, type Result } from '@/lib/contracts/result'
import type { AnkiDeck, AnkiNoteType, AnkiTemplate } from '../collection'
import { cellsOf, idOf, TEXT_BYTES, type Cells } from './cells'
import type { Findings } from './findings'
import { parseJson, recordOf, recordsOf, type JsonRecord } from './json'
import { deckNameOf, nameOf, stockOf } from './names'
import type { Organised } from './organised'
import type { AnkiProblem } from './problem'
import type { Rows, SqlValue } from './rows'
import { collectionSettings, retentionOf } from './settings'

/** Reads what version 11 keeps as JSON in its one row of `col`: types, decks, their options, settings. */
export function readVersion11(rows: Rows, found: Findings): Result<Organised, AnkiProblem> {
  const [conf, models, decks, dconf] = columnsOf(rows)
  const noteTypes = recordOf(parseJson(models))
  if (noteTypes === null) return err({ code: 'not-json', column: 'models' })
  const deckRecords = recordOf(parseJson(decks))
  if (deckRecords === null) return err({ code: 'not-json', column: 'decks' })
  const settings = settingsIn(conf, 'conf', found)
  const options = settingsIn(dconf, 'dconf', found)
  return ok({
    ...collectionSettings((key) => settings[key], found, 'col'),
    noteTypes: each(noteTypes, 'models', found, noteTypeOf),
    decks: each(deckRecords, 'decks', found, (id, deck, cells) => deckOf(id, deck, options, cells)),
  })
}

function columnsOf(rows: Rows): readonly SqlValue[] {
  const asked = ['conf', 'models', 'decks', 'dconf'].map((name) => `CAST(${name} AS BLOB)`)
  for (const row of rows.rows(`SELECT ${asked.join(', ')} FROM col LIMIT 1`)) return row
  return []
}

function settingsIn(value: unknown, column: string, found: Findings): JsonRecord {
  const settings = recordOf(parseJson(value))
  if (settings === null) found.add('settings', 'col', column, null)
  return settings ?? {}
}

/** Reads each of the records that JSON has by their ids. */
function each<T>(
  records: JsonRecord,
  column: string,
  found: Findings,
  read: (id: number, record: JsonRecord, cells: Cells) => T,
): T[] {
  const cells = cellsOf(found, column)
  return Object.entries(records).flatMap(([key, value]) => {
    const [id, record] = [idOf(Number(key)), recordOf(value)]
    if (id === null || record === null) {
      found.add('id', column, null, id)
      return []
    }
    cells.at(id)
    return [read(id, record, cells)]
  })
}

function deckOf(id: number, deck: JsonRecord, options: JsonRecord, cells: Cells): AnkiDeck {
  const own = recordOf(options[String(deck.conf)])
  return {
    id,
    name: deckNameOf(cells.text('name', deck.name, TEXT_BYTES.name)),
    description: cells.text('desc', deck.desc ?? '', TEXT_BYTES.description),
    isFiltered: deck.dyn === 1 || deck.dyn === true,
    desiredRetention: retentionOf(own?.desiredRetention),
  }
}

function noteTypeOf(id: number, model: JsonRecord, cells: Cells): AnkiNoteType {
  return {
    id,
    name: nameOf(cells.text('name', model.name, TEXT_BYTES.name)),
    isCloze: model.type === 1,
    stock: stockOf(model.originalStockKind),
    fields: inOrder(model.flds).map((field) => nameOf(cells.text('flds', field.name, TEXT_BYTES.name))),
    templates: inOrder(model.tmpls).map((template, ordinal) => templateOf(template, ordinal, cells)),
    css: cells.text('css', model.css ?? '', TEXT_BYTES.template),
  }
}

const templateOf = (template: JsonRecord, ordinal: number, cells: Cells): AnkiTemplate => ({
  ordinal: idOf(template.ord) ?? ordinal,
  name: nameOf(cells.text('tmpls', template.name, TEXT_BYTES.name)),
  front: cells.text('qfmt', template.qfmt, TEXT_BYTES.template),
  back: cells.text('afmt', template.afmt, TEXT_BYTES.template),
})

/** Those that say their place by it, the others as they stand. */
const inOrder = (list: unknown): JsonRecord[] =>
  recordsOf(list)
    .map((record, place) => ({ record, place: idOf(record.ord) ?? place }))
    .sort((one, other) => one.place - other.place)
    .map(({ record }) => record)
