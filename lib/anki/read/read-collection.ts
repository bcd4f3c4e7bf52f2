import { err, ok, type Result } from '@/lib/contracts/result'
import type { AnkiCollection, AnkiDeck } from '../collection'
import { DEFAULT_DECK, readCards } from './cards'
import { cellsOf, idOf } from './cells'
import { findings, type AnkiWarning, type Findings } from './findings'
import { readNotes } from './notes'
import type { Organised } from './organised'
import type { AnkiProblem } from './problem'
import { readReviews } from './reviews'
import type { Rows } from './rows'
import { COMMON, countRows, CURRENT, haveTables } from './schema'
import { readVersion11 } from './version-11'
import { readVersion18 } from './version-18'

/** How far the reading of a collection has come: rows of one table. */
export interface ReadingProgress {
  readonly stage: 'notes' | 'cards' | 'reviews'
  readonly done: number
  readonly total: number
}

export interface ReadCollection {
  readonly collection: AnkiCollection
  readonly warnings: readonly AnkiWarning[]
}

/** Rows between two words about progress. */
const STEP = 1000
/** Seconds since the epoch, as far as a date of JavaScript goes. */
const LAST_SECOND = 8.64e12

/**
 * Reads a collection of version 11 or 18, all of it. What doesn't fit is left out or made sound, and listed.
 *
 * @throws whatever `rows` throws where the database is damaged
 */
export function readCollection(
  rows: Rows,
  tell: (progress: ReadingProgress) => void,
): Result<ReadCollection, AnkiProblem> {
  const common = haveTables(rows, COMMON)
  if (!common.ok) return common
  const found = findings()
  const head = headOf(rows, found)
  if (!head.ok) return head
  const organised = organisedOf(rows, head.value.schema, found)
  if (!organised.ok) return organised
  const { noteTypes, decks, ...settings } = organised.value

  const notes = readNotes(rows, noteTypes, found, counter(rows, 'notes', 'notes', tell))
  const cards = readCards(
    rows,
    new Set(notes.map(({ id }) => id)),
    new Set(decks.map(({ id }) => id)),
    found,
    counter(rows, 'cards', 'cards', tell),
  )
  const reviews = readReviews(rows, found, counter(rows, 'revlog', 'reviews', tell))
  const isDefaultUsed = cards.some(({ deckId }) => deckId === DEFAULT_DECK)
  return ok({
    collection: {
      ...head.value,
      ...settings,
      noteTypes,
      decks: isDefaultUsed ? withDefault(decks) : decks,
      notes,
      cards,
      reviews,
    },
    warnings: found.list(),
  })
}

type Head = Pick<AnkiCollection, 'schema' | 'createdAt'>

function headOf(rows: Rows, found: Findings): Result<Head, AnkiProblem> {
  for (const [ver, crt] of rows.rows('SELECT ver, crt FROM col LIMIT 1')) {
    if (ver !== 11 && ver !== 18) return err({ code: 'version', version: idOf(ver) })
    return ok({ schema: ver, createdAt: cellsOf(found, 'col').whole('crt', crt, 0, LAST_SECOND, 0) })
  }
  return err({ code: 'no-row' })
}

function organisedOf(rows: Rows, schema: 11 | 18, found: Findings): Result<Organised, AnkiProblem> {
  if (schema === 11) return readVersion11(rows, found)
  const current = haveTables(rows, CURRENT)
  return current.ok ? ok(readVersion18(rows, found)) : current
}

/** Counts rows, and tells of every thousandth. */
function counter(
  rows: Rows,
  table: string,
  stage: ReadingProgress['stage'],
  tell: (progress: ReadingProgress) => void,
): () => void {
  const total = countRows(rows, table)
  let done = 0
  tell({ stage, done, total })
  return () => {
    done += 1
    if (done % STEP === 0) tell({ stage, done, total })
  }
}

function withDefault(decks: readonly AnkiDeck[]): readonly AnkiDeck[] {
  if (decks.some(({ id }) => id === DEFAULT_DECK)) return decks
  const deck = {
    id: DEFAULT_DECK,
    name: 'Default',
    description: '',
    isFiltered: false,
    desiredRetention: null,
  }
  return [deck, ...decks]
}
