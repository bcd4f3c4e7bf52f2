import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { tallyAnswers, type CountedAnswer, type ItemTally } from '@/lib/classes/tally'
import { forgetRolled } from '@/lib/data/classes/rolling-copies'
import { selectTallies } from '@/lib/data/classes/tallied-items'
import { database } from '@/lib/data/pool'
import type { Grade } from '@/lib/scheduling'
import { auditRolledCopies } from '@/lib/usecases/classes/roll-up/audit'
import { rebuildLearner } from '@/lib/usecases/rebuild-learner'
import { NOON, openCast, type Cast } from '../../support/classes'
import { addDeck, addNote } from '../../support/learners'
import { logRows } from '../../support/log-rows'
import { OwnDatabases } from '../../support/own-database'
import {
  answerItems,
  assignItems,
  copyItem,
  joinedLearner,
  learnerRows,
  rollUpAll,
  standingRow,
  startDeck,
  takeBack,
  type Assigned,
  type Copied,
} from '../../support/rolled-class'

const HOUR_MS = 3_600_000
const ITEMS = 5

const databases = new OwnDatabases()
let cast: Cast

beforeAll(async () => {
  await databases.ofThePool()
})
afterAll(() => databases.dropAll())
beforeEach(async () => {
  await database.query('UPDATE assignments SET ended_at = now()')
  cast = await openCast()
})

const move = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      places: fc.array(fc.nat(ITEMS - 1), { minLength: 1, maxLength: 5 }),
      grade: fc.constantFrom<Grade[]>(1, 1, 3, 4),
      response: fc.option(fc.constantFrom('Bonn', 'bonn ', 'Ulm'), { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('take back' as const), back: fc.nat(30) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 50 }) }),
  },
  { weight: 4, arbitrary: fc.constant({ do: 'roll up' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), place: fc.nat(ITEMS - 1) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'rebuild' as const }) },
)

/** What a learner's log makes of their items, without a table of classes. */
async function folded(copied: Copied, { itemIds }: Assigned): Promise<ReadonlyMap<string, ItemTally>> {
  const rows = await logRows(copied.viewer)
  const gone = new Set(rows.filter(({ kind }) => kind === 'void').map((row) => row.target_event_id))
  const tallies = itemIds.map((itemId, place) => {
    const its = rows.filter(
      (row) => row.kind === 'answer' && copied.cardIds[place]?.includes(String(row.card_id)) === true,
    )
    const answers = its
      .filter(({ event_id }) => !gone.has(event_id))
      .map((row): CountedAnswer => ({
        studyDay: Number(row.study_day),
        grade: row.grade as Grade,
        delta: row.delta as number | null,
        response: row.response as string | null,
      }))
    return [itemId, tallyAnswers(answers)] as const
  })
  return new Map(tallies.filter(([, { answers }]) => answers > 0))
}

const without = (standing: Record<string, unknown> | undefined) => ({ ...standing, rolled_at: null })

it('makes of any log the rows that it makes from nothing, and that the log makes by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30 }), async (moves) => {
      const assigned = await assignItems(cast.classId, ITEMS, { dueOn: Math.floor(NOON / 86_400_000) + 3 })
      const copied = await startDeck(await joinedLearner(cast), assigned)
      const answers: string[] = []
      let now = NOON
      for (const made of moves) {
        now += 60_000
        if (made.do === 'answer') {
          const { places, grade, response } = made
          answers.push(
            ...(await answerItems(
              copied,
              places,
              now,
              response === undefined ? { grade } : { grade, response },
            )),
          )
          now += places.length * 60_000
        } else if (made.do === 'take back') {
          const [target] = answers.splice(-1 - (made.back % Math.max(1, answers.length)), 1)
          if (target !== undefined) await takeBack(copied, target, now)
        } else if (made.do === 'wait') now += made.hours * HOUR_MS
        else if (made.do === 'rebuild') await rebuildLearner(copied.viewer)
        else if (made.do === 'withdraw')
          await database.query(
            `UPDATE copied_items SET state = 'dropped' WHERE user_id = $1 AND item_id = $2`,
            [copied.viewer.userId, assigned.itemIds[made.place]],
          )
        else await rollUpAll(now)
      }
      await database.query('UPDATE assigned_copies SET rolled_day = NULL')
      await rollUpAll(now)
      const rows = await selectTallies(database, copied.viewer, assigned.assignmentId)
      const standing = without(await standingRow(assigned, copied.memberId))
      expect(rows).toEqual(await folded(copied, assigned))
      expect(await auditRolledCopies(copied.viewer)).toEqual({ rows: rows.size, differences: [] })

      await forgetRolled(database, copied.viewer)
      await rollUpAll(now)
      expect(await selectTallies(database, copied.viewer, assigned.assignmentId)).toEqual(rows)
      expect(without(await standingRow(assigned, copied.memberId))).toEqual(standing)

      await database.query('DELETE FROM assigned_items WHERE user_id = $1', [copied.viewer.userId])
      await forgetRolled(database, copied.viewer)
      await rollUpAll(now)
      expect(await selectTallies(database, copied.viewer, assigned.assignmentId)).toEqual(rows)
      await database.query('UPDATE assignments SET ended_at = now()')
    }),
    { numRuns: 8 },
  )
}, 120_000)

it('names the rows that are not what the log makes of them, and mends them', async () => {
  const assigned = await assignItems(cast.classId, 3)
  const copied = await startDeck({ viewer: cast.learner, memberId: cast.memberId.learner }, assigned)
  await answerItems(copied, [0, 1], NOON)
  await rollUpAll(NOON)
  const rows = await learnerRows(assigned)
  const [first = '', second = ''] = [...assigned.itemIds].sort()
  await database.query('UPDATE assigned_items SET recalled = 0 WHERE item_id = $1', [first])
  await database.query('DELETE FROM assigned_items WHERE item_id = $1', [second])
  const { differences } = await auditRolledCopies(copied.viewer)
  expect(differences.map(({ itemId, row }) => [itemId, row?.recalled])).toEqual([
    ...(assigned.itemIds.indexOf(first) < assigned.itemIds.indexOf(second)
      ? [
          [first, 0],
          [second, undefined],
        ]
      : [
          [second, undefined],
          [first, 0],
        ]),
  ])
  await rebuildLearner(copied.viewer)
  await rollUpAll(NOON)
  expect(await learnerRows(assigned)).toEqual(rows)
})

it('takes a new item in, and keeps days that were earned with one withdrawn since', async () => {
  const assigned = await assignItems(cast.classId, 3)
  const copied = await startDeck({ viewer: cast.learner, memberId: cast.memberId.learner }, assigned)
  const { viewer, memberId } = copied
  await answerItems(copied, [0, 1], NOON)
  await rollUpAll(NOON)
  const before = await standingRow(assigned, memberId)
  await database.query(`UPDATE copied_items SET state = 'dropped' WHERE user_id = $1 AND item_id = $2`, [
    viewer.userId,
    assigned.itemIds[0],
  ])
  const deckId = await addDeck(viewer)
  for (let made = 0; made < 3; made++) {
    const { noteId } = await addNote(viewer, deckId)
    await copyItem(viewer, assigned.assignmentId, noteId, noteId)
  }
  await database.query('UPDATE assigned_copies SET rolled_seq = NULL WHERE user_id = $1', [viewer.userId])
  await rollUpAll(NOON)
  const after = await standingRow(assigned, memberId)
  expect(after).toMatchObject({
    ...{ items: 5, items_begun: 1, answers: 2, retrieval_days: before?.retrieval_days },
    ...{ credit_days: before?.credit_days },
  })
  expect(after?.recall_now).toBeLessThan(Number(before?.recall_now))
})
