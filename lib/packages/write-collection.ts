import 'server-only'
import { createHash } from 'node:crypto'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiReview } from '@/lib/anki/collection'
import { columnJson } from '@/lib/anki/write/column-json'
import { SCHEMA_11 } from '@/lib/anki/write/schema-11'
import { sortField } from '@/lib/anki/write/sort-field'

/** Not known to any server of Anki's yet. */
const NOT_SENT = -1

/** Rows written before others are attended to. */
const ROWS_A_BREATH = 2000

/**
 * A collection as the bytes of an SQLite database of schema 11.
 *
 * @param now milliseconds since the epoch: when it says it was last changed
 * @param breathe waited for now and then, so that others are attended to meanwhile
 */
export async function collectionFile(
  collection: AnkiCollection,
  now: number,
  breathe: () => Promise<void>,
): Promise<Uint8Array> {
  const { Database: Sqlite } = await initSqlJs()
  const database = new Sqlite()
  try {
    database.run(SCHEMA_11)
    database.run('BEGIN')
    database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', colRow(collection, now))
    const seconds = Math.floor(now / 1000)
    await insertAll(database, 'notes', collection.notes, noteRow, breathe)
    await insertAll(database, 'cards', collection.cards, (card) => cardRow(card, seconds), breathe)
    await insertAll(database, 'revlog', collection.reviews, reviewRow, breathe)
    database.run('COMMIT')
    return database.export()
  } finally {
    database.close()
  }
}

async function insertAll<Item>(
  database: Database,
  table: 'notes' | 'cards' | 'revlog',
  items: readonly Item[],
  rowOf: (item: Item) => SqlValue[],
  breathe: () => Promise<void>,
): Promise<void> {
  const [first] = items
  if (first === undefined) return
  const places = rowOf(first).map(() => '?')
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${places.join(', ')})`)
  try {
    for (const [index, item] of items.entries()) {
      statement.run(rowOf(item))
      if (index % ROWS_A_BREATH === ROWS_A_BREATH - 1) await breathe()
    }
  } finally {
    statement.free()
  }
}

function colRow(collection: AnkiCollection, now: number): SqlValue[] {
  const { conf, models, decks, dconf, tags } = columnJson(collection, Math.floor(now / 1000))
  return [collection.createdAt, now, now, conf, models, decks, dconf, tags]
}

/** Anki parts fields by this character, and no field holds it. */
const FIELD_SEPARATOR = '\x1f'

function noteRow({ id, guid, noteTypeId, modifiedAt, tags, fields }: AnkiNote): SqlValue[] {
  const sorted = sortField(fields[0] ?? '')
  return [
    ...[id, guid, noteTypeId, modifiedAt, NOT_SENT, tags.length === 0 ? '' : ` ${tags.join(' ')} `],
    ...[fields.join(FIELD_SEPARATOR), sorted, checksum(sorted), 0, ''],
  ]
}

/** By which Anki finds notes that say the same: the first 32 bits of a SHA-1. */
const checksum = (text: string): number =>
  Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16)

const cardRow = (card: AnkiCard, modified: number): SqlValue[] => [
  ...[card.id, card.noteId, card.deckId, card.ordinal, modified, NOT_SENT, card.type, card.queue, card.due],
  ...[
    card.interval,
    card.factor,
    card.reps,
    card.lapses,
    card.left,
    card.homeDue,
    card.homeDeckId,
    card.flag,
  ],
  card.data,
]

const reviewRow = (review: AnkiReview): SqlValue[] => [
  ...[review.id, review.cardId, NOT_SENT, review.ease, review.interval, review.lastInterval, review.factor],
  ...[review.takenMs, review.type],
]
