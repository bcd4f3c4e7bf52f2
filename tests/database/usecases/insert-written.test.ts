import { expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { insertWritten } from '@/lib/usecases/notes/insert-written'
import { noteOf } from '@/lib/usecases/notes/written-note'
import { addDeck, openLearner } from '../../support/learners'

it('introduces cards in the order of their notes, however many there are', async () => {
  const viewer = await openLearner()
  const deckId = await addDeck(viewer)
  const fronts = Array.from({ length: 1100 }, (_, index) => `question ${index}`)
  const notes = fronts.map((front) => ({ deckId, written: noteOf('basic', { front, back: 'answer' }, []) }))
  await transaction((connection) => insertWritten(connection, viewer, notes, Date.now()))
  const { rows } = await database.query<{ front: string; position: string }>(
    `SELECT n.fields->>'front' AS front, s.position FROM card_states s JOIN notes n ON n.id = s.note_id
     WHERE s.user_id = $1 ORDER BY s.position`,
    [viewer.userId],
  )
  expect(rows.map(({ front }) => front)).toEqual(fronts)
  expect(new Set(rows.map(({ position }) => position)).size).toBe(fronts.length)
})
