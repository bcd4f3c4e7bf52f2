import { Writer } from 'protobufjs/minimal.js'
import type { Database } from 'sql.js'
import type { AnkiCollection, AnkiDeck, AnkiNoteType, AnkiTemplate } from '@/lib/anki/collection'
import { STOCK } from './collection-11'
import { asSortedByAnki, databaseBytes, insert } from './engine'
import { fillRows } from './rows'

/** A database of version 18. `after` may spoil it. */
export const collection18 = (
  collection: AnkiCollection,
  after: (database: Database) => void = () => undefined,
): Uint8Array<ArrayBuffer> => {
  const bytes = databaseBytes((database) => {
    fillRows(database, collection)
    database.run(TABLES)
    insert(database, 'col', [[1, collection.createdAt, 0, 0, 18, 0, 0, 0, '', '', '', '', '']])
    insert(database, 'config', settings(collection))
    for (const type of collection.noteTypes) insertType(database, type)
    for (const deck of collection.decks) insertDeck(database, deck)
    after(database)
    asSortedByAnki(database)
  })
  // As Anki leaves it: with a log beside it, of which nothing is left.
  bytes[18] = bytes[19] = 2
  return bytes
}

function settings(collection: AnkiCollection): [string, number, number, Uint8Array][] {
  const values: Record<string, unknown> = {
    rollover: collection.rolloverHour,
    schedVer: Math.min(2, collection.schedulerVersion),
    sched2021: collection.schedulerVersion === 3,
    ...(collection.creationOffsetMinutes === null
      ? {}
      : { creationOffset: collection.creationOffsetMinutes }),
  }
  const encoder = new TextEncoder()
  return Object.entries(values).map(([key, value]) => [key, 0, 0, encoder.encode(JSON.stringify(value))])
}

const [VARINT, BYTES, FLOAT] = [0, 2, 5]
const tag = (field: number, kind: number): number => (field << 3) | kind

function insertType(database: Database, type: AnkiNoteType): void {
  insert(database, 'notetypes', [[type.id, type.name, 0, 0, typeConfig(type)]])
  insert(
    database,
    'fields',
    type.fields.map((name, ordinal) => [type.id, ordinal, name, new Uint8Array()]),
  )
  insert(
    database,
    'templates',
    type.templates.map((template) => [
      ...[type.id, template.ordinal, template.name, 0, 0],
      templateConfig(template),
    ]),
  )
}

const typeConfig = ({ isCloze, css, stock }: AnkiNoteType): Uint8Array =>
  new Writer()
    .uint32(tag(1, VARINT))
    .uint32(isCloze ? 1 : 0)
    .uint32(tag(3, BYTES))
    .string(css)
    .uint32(tag(9, VARINT))
    .uint32(stock === null ? 0 : STOCK.indexOf(stock) + 1)
    .uint32(tag(255, BYTES))
    .string('{"vers":[]}')
    .finish()

const templateConfig = ({ front, back }: AnkiTemplate): Uint8Array =>
  new Writer().uint32(tag(1, BYTES)).string(front).uint32(tag(2, BYTES)).string(back).finish()

function insertDeck(database: Database, deck: AnkiDeck): void {
  const name = deck.name.replaceAll('::', '\x1f')
  insert(database, 'decks', [[deck.id, name, 0, 0, new Uint8Array(), deckKind(deck)]])
  if (deck.desiredRetention === null) return
  const options = new Writer().uint32(tag(37, FLOAT)).float(deck.desiredRetention).finish()
  insert(database, 'deck_config', [[deck.id, `of ${deck.name}`, 0, 0, options]])
}

function deckKind({ id, isFiltered, description }: AnkiDeck): Uint8Array {
  const inner = isFiltered
    ? new Writer().uint32(tag(1, VARINT)).uint32(1)
    : new Writer().uint32(tag(1, VARINT)).int64(id).uint32(tag(4, BYTES)).string(description)
  return new Writer()
    .uint32(tag(isFiltered ? 2 : 1, BYTES))
    .bytes(inner.finish())
    .finish()
}

const TABLES = `
CREATE TABLE deck_config (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE binary,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL,
  val blob NOT NULL) WITHOUT ROWID;
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE binary,
  config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE binary,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE binary,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE binary,
  mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE TABLE tags (tag text NOT NULL PRIMARY KEY COLLATE binary, usn integer NOT NULL, collapsed boolean NOT NULL,
  config blob NULL) WITHOUT ROWID;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
`
