import { expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { publishAndAssign } from '@/lib/usecases/assignments/publish'
import { readAssignments } from '@/lib/usecases/assignments/read'
import { startAssignment } from '@/lib/usecases/assignments/start'
import { ASSIGNED, assignDeck, must, writeDeck } from '../../support/assignments'
import { NOON, openCast } from '../../support/classes'

const many = (number: number) => Array.from({ length: number }, (_, place) => ({ front: `note ${place}` }))

it('a deck of five thousand notes is published and started, and one more is refused', async () => {
  const cast = await openCast()
  const { classId, instructor, learner } = cast
  const sourceId = await writeDeck(instructor, many(5000))
  const assignmentId = await assignDeck(cast, sourceId)
  const started = must(await startAssignment(learner, { classId, assignmentId }, NOON))
  const { rows } = await database.query(
    'SELECT count(*)::int AS cards FROM card_states WHERE user_id = $1 AND deck_id = $2',
    [learner.userId, started.deckId],
  )
  expect(rows).toEqual([{ cards: 5000 }])
  const more = await writeDeck(instructor, many(5001))
  const input = { classId, kind: 'deck', sourceId: more, name: 'x', description: '', ...ASSIGNED } as const
  expect(await publishAndAssign(instructor, input, NOON)).toEqual({
    ok: false,
    error: { code: 'too-many-items', most: 5000 },
  })
  expect(await readAssignments(instructor, classId, NOON)).toHaveLength(1)
})
