import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardsOfNotes } from '@/lib/data/cards'
import { readLog } from '@/lib/data/log'
import { database, queryOf, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { insertWritten } from '@/lib/usecases/notes/insert-written'
import { noteOf } from '@/lib/usecases/notes/written-note'
import { inDatabase } from '../../support/in-database'
import { addDeck, openLearner } from '../../support/learners'
import { OwnDatabases } from '../../support/own-database'

const CARDS = 300
const databases = new OwnDatabases()
let [newcomer, cardIds, noteIds]: [Viewer | null, string[], string[]] = [null, [], []]

/** Somebody known to the planner, and somebody whose cards came after it last looked. */
beforeAll(async () => {
  const address = await databases.ofThePool()
  await withCards(await openLearner())
  await inDatabase(address, (owner) => owner.query('ANALYZE'))
  newcomer = await openLearner()
  ;({ cardIds, noteIds } = await withCards(newcomer))
})
afterAll(() => databases.dropAll())

async function withCards(viewer: Viewer) {
  const deckId = await addDeck(viewer)
  const notes = Array.from({ length: CARDS }, () => ({
    deckId,
    written: noteOf('basic', { front: uuidv7(), back: 'answer' }, []),
  }))
  const made = await transaction((connection) => insertWritten(connection, viewer, notes, Date.now()))
  return { cardIds: made.cards.map(({ cardId }) => cardId), noteIds: [...made.noteIds] }
}

interface Plan {
  readonly 'Rows Removed by Filter'?: number
  readonly 'Actual Loops': number
  readonly Plans?: readonly Plan[]
}

/** The database, counting the rows that its plans read and didn't want. */
function watched(): { readonly connection: Database; unwanted: number } {
  const seen = {
    unwanted: 0,
    connection: {
      query: async (statement, values) => {
        const { text } = queryOf(statement)
        const { rows } = await database.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
          `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
          values,
        )
        for (const row of rows) seen.unwanted += unwantedBy(row['QUERY PLAN'][0].Plan)
        return database.query(statement, values)
      },
    } satisfies Database as Database,
  }
  return seen
}

const unwantedBy = (plan: Plan): number =>
  (plan['Rows Removed by Filter'] ?? 0) * plan['Actual Loops'] +
  (plan.Plans ?? []).reduce((sum, each) => sum + unwantedBy(each), 0)

it('looks each card up by its key, though the planner takes its owner for somebody without any', async () => {
  if (newcomer === null) throw new Error('there is nobody')
  const seen = watched()
  const moment = await readLog(newcomer, { cardIds, eventIds: [], journal: false }, seen.connection)
  expect(moment?.clock.zone).toBe('UTC')
  expect(seen.unwanted).toBeLessThan(10 * CARDS)
})

it('looks the cards of notes up likewise', async () => {
  if (newcomer === null) throw new Error('there is nobody')
  const seen = watched()
  expect(await cardsOfNotes(seen.connection, newcomer, noteIds)).toHaveLength(CARDS)
  expect(seen.unwanted).toBeLessThan(10 * CARDS)
})
