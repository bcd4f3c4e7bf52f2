import type { AnkiCard } from '../collection'
import { cellsOf, idOf, TEXT_BYTES } from './cells'
import type { Findings } from './findings'
import type { Rows } from './rows'

/** Where Anki puts a card whose deck is gone. */
export const DEFAULT_DECK = 1

const FAR = Number.MAX_SAFE_INTEGER
/** What 32 bits hold: as far as Anki itself counts intervals and due days. */
const MOST = 0x7fff_ffff
const COLOURS = 7
/** Cards of a note: a cloze number of Anki's is 500 at most, and types have fewer templates. */
const ORDINALS = 65_535

const COLUMNS =
  'id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, [left], odue, odid, flags, CAST(data AS BLOB)'

/** Reads the cards of notes that are there. `step` is called before each row. */
export function readCards(
  rows: Rows,
  notes: ReadonlySet<number>,
  decks: ReadonlySet<number>,
  found: Findings,
  step: () => void,
): AnkiCard[] {
  const cells = cellsOf(found, 'cards')
  const cards: AnkiCard[] = []
  const deckOr = (value: unknown, otherwise: number, id: number): number => {
    const deck = idOf(value)
    if (deck !== null && decks.has(deck)) return deck
    found.add('no-deck', 'cards', null, id)
    return otherwise
  }
  let before = -Infinity
  for (const row of rows.rows(`SELECT ${COLUMNS} FROM cards ORDER BY id`)) {
    step()
    const [id, noteId, ordinal] = [idOf(row[0]), idOf(row[1]), idOf(row[3])]
    cells.at(id)
    if (id === null || ordinal === null || ordinal < 0 || ordinal > ORDINALS) {
      found.add('id', 'cards', null, id)
    } else if (id === before) found.add('duplicate', 'cards', null, id)
    else if (noteId === null || !notes.has(noteId)) found.add('no-note', 'cards', null, id)
    else {
      before = id
      const homeDeckId = row[13] === 0 ? 0 : deckOr(row[13], 0, id)
      cards.push({
        id,
        noteId,
        deckId: deckOr(row[2], DEFAULT_DECK, id),
        homeDeckId,
        ordinal,
        type: cells.whole('type', row[4], 0, 3, 0),
        queue: cells.whole('queue', row[5], -3, 4, 0),
        due: cells.whole('due', row[6], -FAR, FAR, 0),
        interval: cells.whole('ivl', row[7], -MOST, MOST, 0),
        factor: cells.whole('factor', row[8], 0, MOST, 0),
        reps: cells.whole('reps', row[9], 0, MOST, 0),
        lapses: cells.whole('lapses', row[10], 0, MOST, 0),
        left: cells.whole('left', row[11], 0, MOST, 0),
        homeDue: cells.whole('odue', row[12], -FAR, FAR, 0),
        flag: cells.whole('flags', row[14], 0, MOST, 0) & COLOURS,
        data: cells.text('data', row[15], TEXT_BYTES.data),
      })
    }
  }
  return cards
}
