import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { auditRolledCopies } from '@/lib/usecases/classes/roll-up/audit'
import { NOON, openCast } from '../../support/classes'
import { OwnDatabases } from '../../support/own-database'
import { addSet, answer, begin, solve } from '../../support/practice'
import {
  assignItems,
  copyItem,
  DAY_MS,
  itemRow,
  joinedLearner,
  learnerRows,
  rollUpAll,
  standingRow,
  type Assigned,
} from '../../support/rolled-class'

const databases = new OwnDatabases()

beforeAll(async () => {
  await databases.ofThePool()
})
afterAll(() => databases.dropAll())

const SUMS = [{ slug: 'sums', name: 'Sums', prerequisites: [] }]
/** Two steps with one answer each, the same for everybody. */
const SOURCES = ['One', 'Two'].map((title) => ({
  title,
  problem: {
    statement: `Add ${title}.`,
    grading: 'steps',
    steps: ['a', 'b'].map((id) => ({
      id,
      ask: `Step ${id}`,
      skills: ['sums'],
      answer: { type: 'number', value: '4' },
    })),
  },
}))

/** Gives a learner their copy of an assigned set. */
async function startSet(viewer: Viewer, { assignmentId, itemIds }: Assigned): Promise<readonly string[]> {
  const { setId, problemIds } = await addSet(viewer, SOURCES, SUMS)
  await database.query(
    `INSERT INTO assigned_copies (user_id, assignment_id, set_id, number, started_at, counts_from)
     VALUES ($1, $2, $3, 1, $4, $4)`,
    [viewer.userId, assignmentId, setId, new Date(NOON)],
  )
  for (const [place, problemId] of problemIds.entries())
    await copyItem(viewer, assignmentId, itemIds[place] ?? uuidv7(), problemId)
  return problemIds
}

it('counts first attempts at steps, and says what became of each variant', async () => {
  const cast = await openCast()
  const assigned = await assignItems(cast.classId, 2, { kind: 'problems', dayAnswers: 1 })
  const learners = [{ viewer: cast.learner, memberId: cast.memberId.learner }]
  for (let made = 0; made < 4; made++) learners.push(await joinedLearner(cast))
  for (const { viewer } of learners) {
    const [problemId = ''] = await startSet(viewer, assigned)
    const round = await begin(viewer, NOON + 1000, { problemId })
    // The first step is missed at first; what is tried again counts no more.
    const { round: missed } = await answer(viewer, round, '5', NOON + 5000)
    const { round: on } = await answer(viewer, missed, '4', NOON + 6000)
    await solve(viewer, on.open === null ? await begin(viewer, NOON + 7000, { problemId }) : on, NOON + 8000)
  }
  await rollUpAll(NOON + DAY_MS)
  const [row] = await learnerRows(assigned)
  expect(row).toMatchObject({ wrong_answers: [] })
  expect(Number(row?.answers)).toBeGreaterThanOrEqual(1)
  const standing = await standingRow(assigned, cast.memberId.learner)
  expect(standing).toMatchObject({ items: 2, items_begun: 1, minutes_ahead: [], recall_due_low: null })
  expect(Number(standing?.recall_now)).toBeGreaterThan(0)
  expect(Number(standing?.recall_now)).toBeLessThan(0.5)
  const item = await itemRow(assigned, 0)
  expect(item).toMatchObject({ learners: 5, wrong_answers: [] })
  expect(item?.variants).toMatchObject([{ name: 'Add One. Step a Step b', learners: 5 }])
  expect(await auditRolledCopies(cast.learner)).toEqual({ rows: 1, differences: [] })
})

it('keeps the expected recall as the due day ended, from what had been practised by then', async () => {
  const cast = await openCast()
  const facts = { kind: 'problems', dayAnswers: 1, dueOn: Math.floor(NOON / DAY_MS) + 1 } as const
  const assigned = await assignItems(cast.classId, 2, facts)
  const [one = '', two = ''] = await startSet(cast.learner, assigned)
  await solve(cast.learner, await begin(cast.learner, NOON, { problemId: one }), NOON)
  await solve(
    cast.learner,
    await begin(cast.learner, NOON + 5 * DAY_MS, { problemId: two }),
    NOON + 5 * DAY_MS,
  )
  await rollUpAll(NOON + 6 * DAY_MS)
  const standing = await standingRow(assigned, cast.memberId.learner)
  expect(Number(standing?.recall_at_due)).toBeGreaterThan(0)
  // Of two problems one had been attempted.
  expect(Number(standing?.recall_at_due)).toBeLessThanOrEqual(0.5)
  expect(Number(standing?.recall_now)).toBeGreaterThan(Number(standing?.recall_at_due))
})
