import type { AnkiDeck, AnkiNoteType, AnkiTemplate } from '../collection'
import { cellsOf, idOf, TEXT_BYTES } from './cells'
import type { Findings } from './findings'
import { parseJson } from './json'
import { deckNameOf, nameOf, stockOf } from './names'
import type { Organised } from './organised'
import { readMessage, type Message } from './protobuf'
import type { Rows, SqlValue } from './rows'
import { collectionSettings, retentionOf } from './settings'

/** Numbers of the fields that are read of Anki's messages. */
const NOTE_TYPE = { kind: 1, css: 3, stock: 9 } as const
const TEMPLATE = { front: 1, back: 2 } as const
const DECK = { normal: 1, filtered: 2 } as const
const NORMAL_DECK = { options: 1, description: 4 } as const
const OPTIONS = { desiredRetention: 37 } as const
const CLOZE = 1

/** Reads what version 18 keeps in tables of their own, much of it as protocol buffers. */
export function readVersion18(rows: Rows, found: Findings): Organised {
  const settings = settingsOf(rows)
  return {
    ...collectionSettings((key) => settings.get(key), found, 'config'),
    noteTypes: noteTypesOf(rows, found),
    decks: decksOf(rows, found),
  }
}

const READ_SETTINGS = ['rollover', 'creationOffset', 'schedVer', 'sched2021']

function settingsOf(rows: Rows): ReadonlyMap<string, unknown> {
  const names = READ_SETTINGS.map((name) => `'${name}'`).join(', ')
  const settings = new Map<string, unknown>()
  for (const [key, value] of rows.rows(`SELECT KEY, CAST(val AS BLOB) FROM config WHERE KEY IN (${names})`)) {
    if (typeof key === 'string') settings.set(key, parseJson(value))
  }
  return settings
}

const NOTHING: Message = { whole: () => null, float: () => null, bytes: () => null, all: () => [] }

/** The message of a cell; one that can't be read says nothing, and is found. */
function messageIn(value: SqlValue | undefined, found: Findings, table: string, row: number): Message {
  const message = value instanceof Uint8Array ? readMessage(value) : null
  if (message === null) found.add('settings', table, 'config', row)
  return message ?? NOTHING
}

const EMPTY = new Uint8Array()

function noteTypesOf(rows: Rows, found: Findings): AnkiNoteType[] {
  const cells = cellsOf(found, 'notetypes')
  const fields = fieldsOf(rows, found)
  const templates = templatesOf(rows, found)
  const types = new Map<number, AnkiNoteType>()
  for (const [key, name, config] of rows.rows('SELECT id, CAST(name AS BLOB), config FROM notetypes')) {
    const id = idOf(key)
    if (id === null) {
      found.add('id', 'notetypes', null, null)
      continue
    }
    cells.at(id)
    const message = messageIn(config, found, 'notetypes', id)
    types.set(id, {
      id,
      name: nameOf(cells.text('name', name, TEXT_BYTES.name)),
      isCloze: message.whole(NOTE_TYPE.kind) === CLOZE,
      stock: stockOf(message.whole(NOTE_TYPE.stock)),
      fields: inOrder(fields.get(id)).map(({ name: field }) => field),
      templates: inOrder(templates.get(id)),
      css: cells.text('css', message.bytes(NOTE_TYPE.css) ?? EMPTY, TEXT_BYTES.template),
    })
  }
  return [...types.values()]
}

interface Placed {
  readonly ordinal: number
}

const inOrder = <T extends Placed>(list: readonly T[] | undefined): T[] =>
  [...(list ?? [])].sort((one, other) => one.ordinal - other.ordinal)

function fieldsOf(rows: Rows, found: Findings): Map<number, (Placed & { readonly name: string })[]> {
  const cells = cellsOf(found, 'fields')
  return byType(
    rows.rows('SELECT ntid, ord, CAST(name AS BLOB) FROM fields'),
    found,
    'fields',
    (row, type) => {
      cells.at(type)
      return { name: nameOf(cells.text('name', row[2], TEXT_BYTES.name)) }
    },
  )
}

function templatesOf(rows: Rows, found: Findings): Map<number, AnkiTemplate[]> {
  const cells = cellsOf(found, 'templates')
  const asked = rows.rows('SELECT ntid, ord, CAST(name AS BLOB), config FROM templates')
  return byType(asked, found, 'templates', (row, type) => {
    cells.at(type)
    const message = messageIn(row[3], found, 'templates', type)
    return {
      name: nameOf(cells.text('name', row[2], TEXT_BYTES.name)),
      front: cells.text('config', message.bytes(TEMPLATE.front) ?? EMPTY, TEXT_BYTES.template),
      back: cells.text('config', message.bytes(TEMPLATE.back) ?? EMPTY, TEXT_BYTES.template),
    }
  })
}

/** What belongs to each type, in rows that begin with its id and their place in it. */
function byType<T>(
  rows: Iterable<readonly SqlValue[]>,
  found: Findings,
  table: string,
  read: (row: readonly SqlValue[], type: number) => T,
): Map<number, (T & Placed)[]> {
  const lists = new Map<number, (T & Placed)[]>()
  for (const row of rows) {
    const [type, ordinal] = [idOf(row[0]), idOf(row[1])]
    if (type === null || ordinal === null) {
      found.add('id', table, null, type)
      continue
    }
    const list = lists.get(type) ?? []
    list.push({ ...read(row, type), ordinal })
    lists.set(type, list)
  }
  return lists
}

function decksOf(rows: Rows, found: Findings): AnkiDeck[] {
  const retention = retentions(rows, found)
  const cells = cellsOf(found, 'decks')
  const decks = new Map<number, AnkiDeck>()
  for (const [key, name, kind] of rows.rows('SELECT id, CAST(name AS BLOB), kind FROM decks')) {
    const id = idOf(key)
    if (id === null) {
      found.add('id', 'decks', null, null)
      continue
    }
    cells.at(id)
    const message = messageIn(kind, found, 'decks', id)
    const normal = readMessage(message.bytes(DECK.normal) ?? EMPTY) ?? NOTHING
    decks.set(id, {
      id,
      name: deckNameOf(cells.text('name', name, TEXT_BYTES.name)),
      description: cells.text('kind', normal.bytes(NORMAL_DECK.description) ?? EMPTY, TEXT_BYTES.description),
      isFiltered: message.bytes(DECK.filtered) !== null,
      desiredRetention: retention.get(normal.whole(NORMAL_DECK.options) ?? 0) ?? null,
    })
  }
  return [...decks.values()]
}

/** The desired retention of each group of options, by its id. */
function retentions(rows: Rows, found: Findings): ReadonlyMap<number, number | null> {
  const options = new Map<number, number | null>()
  for (const [key, config] of rows.rows('SELECT id, config FROM deck_config')) {
    const id = idOf(key)
    if (id === null) continue
    const share = messageIn(config, found, 'deck_config', id).float(OPTIONS.desiredRetention)
    // As Anki writes it: a share of at most six digits, kept in 32 bits.
    options.set(id, retentionOf(share === null ? null : Number(share.toPrecision(6))))
  }
  return options
}
