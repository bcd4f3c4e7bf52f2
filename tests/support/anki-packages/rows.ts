import type { Database } from 'sql.js'
import type { AnkiCollection } from '@/lib/anki/collection'
import { insert } from './engine'

/** The tables that every version has, with the rows of a collection. */
export function fillRows(database: Database, collection: AnkiCollection): void {
  const { notes, cards, reviews } = collection
  database.run(TABLES)
  const usn = -1
  insert(
    database,
    'notes',
    notes.map((note) => [
      ...[note.id, note.guid, note.noteTypeId, note.modifiedAt, usn],
      ...[tagText(note.tags), note.fields.join('\x1f'), note.fields[0] ?? '', 0, 0, ''],
    ]),
  )
  insert(
    database,
    'cards',
    cards.map((card) => [
      ...[card.id, card.noteId, card.deckId, card.ordinal, 0, usn, card.type, card.queue, card.due],
      ...[card.interval, card.factor, card.reps, card.lapses, card.left, card.homeDue, card.homeDeckId],
      ...[card.flag, card.data],
    ]),
  )
  insert(
    database,
    'revlog',
    reviews.map((review) => [
      ...[review.id, review.cardId, usn, review.ease, review.interval, review.lastInterval],
      ...[review.factor, review.takenMs, review.type],
    ]),
  )
}

const tagText = (tags: readonly string[]): string => (tags.length === 0 ? '' : ` ${tags.join(' ')} `)

const TABLES = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
  left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
`
