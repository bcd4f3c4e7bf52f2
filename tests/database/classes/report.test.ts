import { beforeEach, describe, expect, it } from 'vitest'
import { overviewQuerySchema, surprisesQuerySchema } from '@/lib/contracts/report'
import type { Result } from '@/lib/contracts/result'
import { database } from '@/lib/data/pool'
import { setComparisons } from '@/lib/usecases/classes/comparisons'
import { discuss, readDiscussion } from '@/lib/usecases/classes/discussion'
import { exportReport } from '@/lib/usecases/classes/export-report'
import { readOwnStanding } from '@/lib/usecases/classes/own-standing'
import { readVisits } from '@/lib/usecases/classes/read'
import { readClassReport } from '@/lib/usecases/classes/report'
import { readLearners, readSurprises } from '@/lib/usecases/classes/report-lists'
import { NOON, openCast, type Cast } from '../../support/classes'
import {
  addLearners,
  addUp,
  assign,
  reportClass,
  stand,
  type SampleAssignment,
} from '../../support/reported-class'

const TODAY = Math.floor(NOON / 86_400_000)

function must<T>(done: Result<T, unknown>): T {
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})

/** Fills the class up to so many learners, the one of the cast the first of them. */
async function filled(
  learners: number,
): Promise<{ memberIds: string[]; assigned: readonly SampleAssignment[] }> {
  const { classId } = cast
  const memberIds = [cast.memberId.learner, ...(await addLearners(database, classId, learners - 1))]
  return { memberIds, assigned: await reportClass(database, { classId, memberIds, today: TODAY }) }
}

const overview = async (query: object = {}) =>
  must(
    await readClassReport(
      cast.instructor,
      { classId: cast.classId, ...overviewQuerySchema.parse(query) },
      { now: NOON, today: TODAY },
    ),
  )
const learnersOf = async ({ assignmentId }: SampleAssignment, page = 1) =>
  must(await readLearners(cast.instructor, { classId: cast.classId, assignmentId, page }, NOON))
const itemsOf = async ({ assignmentId }: SampleAssignment, query: object = {}) =>
  must(
    await readSurprises(
      cast.instructor,
      { classId: cast.classId, assignmentId, ...surprisesQuerySchema.parse(query) },
      NOON,
    ),
  )
async function fileOf(what: 'learners' | 'items', assignment?: string): Promise<string> {
  const asked = { classId: cast.classId, what, ...(assignment === undefined ? {} : { assignment }) }
  let text = ''
  for await (const piece of must(await exportReport(cast.instructor, asked, NOON)).pieces) text += piece
  return text
}

describe('the class page', () => {
  it('is empty, and its look not noted, while nothing is assigned', async () => {
    expect(await overview()).toEqual({
      nextExam: null,
      assignments: [],
      readiness: null,
      surprises: null,
      toDiscuss: 0,
    })
    const visits = (await readVisits(cast.learner, cast.classId)) ?? []
    expect(visits.map(({ page }) => page)).toEqual(['people'])
  })

  it('says of each assignment who is on schedule, and for whom something is different', async () => {
    await filled(24)
    const { assignments, nextExam } = await overview()
    expect(nextExam).toBe(TODAY + 19)
    expect(assignments.map(({ name, state, withMoreTime }) => [name, state, withMoreTime])).toEqual([
      ['Confidence intervals', 'open', 3],
      ['Tests for two groups', 'open', 0],
      ['Regression, first look', 'not-open', 0],
    ])
    expect(assignments[1]?.onSchedule).toEqual({ count: 8, of: 24 })
    expect(assignments[0]?.onSchedule?.of).toBe(24)
  })

  it('counts who looks ready, by the forecast and by its band', async () => {
    await filled(24)
    const { readiness } = await overview()
    expect(readiness).toMatchObject({
      name: 'Confidence intervals',
      isExam: true,
      day: TODAY + 19,
      target: 0.6,
    })
    expect(readiness?.known?.recalls).toHaveLength(24)
    expect(readiness?.known?.ready).toEqual({ ready: 18, bands: { above: 16, across: 4, below: 4 } })
    const now = (await overview({ at: 'now' })).readiness
    expect(now?.known?.ready).toMatchObject({ bands: null })
  })

  it('goes by how a due day ended once it is over, and by today once an exam is', async () => {
    const { assigned } = await filled(24)
    const [first, second] = assigned
    const ids = [first?.assignmentId, second?.assignmentId]
    await database.query(
      `UPDATE assignment_standings SET recall_at_due = 0.5, recall_due = NULL, recall_due_low = NULL,
         recall_due_high = NULL, recall_exam = NULL, recall_exam_low = NULL, recall_exam_high = NULL
       WHERE assignment_id = ANY ($1)`,
      [ids],
    )
    await database.query(
      'UPDATE assignments SET due_on = $2::int, exam_on = CASE WHEN exam_on IS NULL THEN NULL ELSE $2::int END WHERE assignment_id = ANY ($1)',
      [ids, TODAY - 1],
    )
    const exam = (await overview({ assignment: ids[0] })).readiness
    expect(exam).toMatchObject({ at: 'now', isForecast: false, isExam: true, notStarted: 0 })
    const due = (await overview({ assignment: ids[1] })).readiness
    expect(due).toMatchObject({ at: 'then', isForecast: true, isExam: false, notStarted: 16 })
    expect(due?.known?.recalls).toEqual(Array(8).fill(0.5))
    expect(due?.known?.ready?.bands).toBeNull()
  })

  it('counts those who have not started as not ready, and leaves out who is excused', async () => {
    const { assigned } = await filled(24)
    const [, second] = assigned
    await database.query(
      `INSERT INTO assignment_exceptions (assignment_id, member_id, is_excused) VALUES ($1, $2, true)`,
      [second?.assignmentId, cast.memberId.learner],
    )
    const { readiness, assignments } = await overview({ assignment: second?.assignmentId })
    expect(readiness).toMatchObject({ isExam: false, learners: 23, notStarted: 16 })
    expect(readiness?.known?.recalls).toHaveLength(7)
    expect(assignments[1]).toMatchObject({ excused: 1, onSchedule: { count: 7, of: 23 } })
  })

  it('shows the items or tags that surprise most, and what is noted of them', async () => {
    const { assigned } = await filled(24)
    const { classId, instructor } = cast
    const [first] = assigned
    const itemId = first?.itemIds[0] ?? ''
    must(
      await discuss(
        instructor,
        { classId, assignmentId: first?.assignmentId ?? '', itemId, state: 'open' },
        NOON,
      ),
    )
    const { surprises, toDiscuss } = await overview()
    expect(toDiscuss).toBe(1)
    expect(surprises?.rows).toHaveLength(8)
    expect(surprises?.rows[0]).toMatchObject({ title: 'What a p-value is', itemId, discussion: 'open' })
    expect(surprises?.rows[0]?.surprise.mean).toBeCloseTo(-41)
    const spread = (await overview({ order: 'spread' })).surprises
    expect(spread?.rows[0]?.title).toBe('Type I or type II error')
    const tags = (await overview({ by: 'tags' })).surprises
    expect(tags?.rows.map(({ title }) => title)).toEqual(['tests', 'regression', 'estimates', 'descriptions'])
  })

  it('says nothing about groups under five', async () => {
    const { assigned } = await filled(4)
    const { readiness, assignments } = await overview()
    expect(readiness?.known).toBeNull()
    expect(assignments.every(({ onSchedule }) => onSchedule === null)).toBe(true)
    const [first] = assigned
    await database.query('UPDATE assignment_items SET learners = 4, surprise_learners = 4')
    expect((await overview()).surprises?.rows).toEqual([])
    expect((await overview({ by: 'tags' })).surprises?.rows).toEqual([])
    if (first === undefined) throw new Error('nothing is assigned')
    expect(await itemsOf(first)).toMatchObject({ items: [], tooFew: 10 })
    expect((await fileOf('items')).trim().split('\r\n')).toHaveLength(1)
  })

  it('needs five who have started for a distribution, however many are in the class', async () => {
    const { memberIds } = await filled(24)
    const few = await assign(database, cast.classId, 'New', { startsOn: TODAY, dueOn: TODAY + 1 }, [
      { title: 'One' },
    ])
    for (const memberId of memberIds.slice(0, 4))
      await stand(database, few.assignmentId, memberId, { startedOn: TODAY, now: 0.5, due: 0.6 })
    expect((await overview({ assignment: few.assignmentId })).readiness).toMatchObject({
      known: null,
      notStarted: 20,
    })
  })
})

describe('the learners of an assignment', () => {
  it('are all in it, those who need time first', async () => {
    const { assigned } = await filled(24)
    const [first, second] = assigned
    if (first === undefined || second === undefined) throw new Error('nothing is assigned')
    const all = await learnersOf(first)
    const recalls = all.learners.map(({ recallThen }) => recallThen ?? -1)
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b))
    expect(all.learners[0]).toMatchObject({
      name: 'Lou',
      dueOn: TODAY + 9,
      wantedDays: 6,
      examOn: TODAY + 19,
    })
    expect(all.learners[0]?.minutesAhead).toBeCloseTo(9.04 * 7 + 6, 5)
    expect(
      (await learnersOf(second)).learners.slice(0, 16).every(({ startedOn }) => startedOn === null),
    ).toBe(true)
  })

  it('are “left” with the settled credit once they left, and a name with it once removed', async () => {
    const { assigned } = await filled(6)
    const [first] = assigned
    if (first === undefined) throw new Error('nothing is assigned')
    for (const [memberId, credit] of [
      [cast.memberId.former, 0.4],
      [cast.memberId.removed, 0.7],
    ] as const) {
      await stand(database, first.assignmentId, memberId, { startedOn: null, items: 40, credit })
      await database.query('UPDATE assignment_standings SET settled_at = now() WHERE member_id = $1', [
        memberId,
      ])
    }
    const { learners } = await learnersOf(first)
    const gone = learners.filter(({ state }) => state !== 'active')
    expect(gone).toHaveLength(2)
    for (const each of gone)
      expect(each).toMatchObject({
        startedOn: null,
        recallNow: null,
        recallThen: null,
        minutesAhead: null,
        days: [],
      })
    expect(gone.map(({ name, credit }) => [name, credit.whole])).toEqual(
      expect.arrayContaining([
        [null, 0.4],
        ['Rhea', 0.7],
      ]),
    )
    const file = await fileOf('learners', first.assignmentId)
    expect(file).toContain('Confidence intervals,left,left')
    expect(file).not.toContain('Finn')
  })

  it('say nothing of who left before anything is settled, whatever is still kept', async () => {
    const { memberIds, assigned } = await filled(6)
    const [first] = assigned
    if (first === undefined) throw new Error('nothing is assigned')
    await database.query(
      "UPDATE class_members SET state = 'left', name = NULL, consented_at = NULL WHERE member_id = $1",
      [memberIds[5]],
    )
    const gone = (await learnersOf(first)).learners.find(({ memberId }) => memberId === memberIds[5])
    expect(gone).toMatchObject({ name: null, startedOn: null, recallNow: null, days: [], minutesAhead: null })
    expect(gone?.credit).toEqual({ whole: null, days: null, recall: null, before: null, isSettled: false })
    expect((await overview()).readiness?.learners).toBe(5)
  })

  it('come by pages of fifty', async () => {
    const { assigned } = await filled(53)
    const [first] = assigned
    if (first === undefined) throw new Error('nothing is assigned')
    expect(await learnersOf(first, 2)).toMatchObject({ page: 2, pages: 2, of: 53 })
    expect((await learnersOf(first, 2)).learners).toHaveLength(3)
    expect((await learnersOf(first, 9)).page).toBe(2)
  })
})

describe('the items of an assignment', () => {
  it('are found by tag and by words, and sorted', async () => {
    const { assigned } = await filled(24)
    const [first] = assigned
    if (first === undefined) throw new Error('nothing is assigned')
    const titles = async (query: object) => (await itemsOf(first, query)).items.map(({ title }) => title)
    expect((await titles({}))[0]).toBe('What a p-value is')
    expect(await titles({ tag: 'regression' })).toEqual(['R², and what it leaves out'])
    expect(await titles({ text: 'ERROR' })).toEqual(['Type I or type II error', 'Standard error'])
    expect(await titles({ text: '%' })).toEqual([])
    expect((await titles({ sort: 'title' }))[0]).toBe('Degrees of freedom')
    expect((await titles({ sort: 'discrimination' }))[0]).toBe('Outlier')
  })

  it('show a typed answer only where three learners gave it, and a variant where five had it', async () => {
    const { assigned } = await filled(24)
    const [first, second] = assigned
    if (first === undefined || second === undefined) throw new Error('nothing is assigned')
    await addUp(database, second.assignmentId, second.itemIds[0] ?? '', {
      given: [
        { text: 'rare', learners: 2 },
        { text: 'common', learners: 3 },
      ],
      variants: [
        { name: 'x = 1', learners: 4, answers: 4, recalled: 0 },
        { name: 'x = 2', learners: 5, answers: 8, recalled: 2 },
        { name: 'x = 3', learners: 6, answers: 9, recalled: 1 },
      ],
    })
    const [item] = (await itemsOf(second)).items
    expect(item?.givenAnswers).toEqual([{ text: 'common', learners: 3 }])
    expect(item?.variants.map(({ name }) => name)).toEqual(['x = 3', 'x = 2'])
    expect(await fileOf('items')).not.toContain('rare')
  })
})

describe('the list to discuss', () => {
  it('takes an item, ticks it off, and lets it go', async () => {
    const { assigned } = await filled(24)
    const { classId, instructor } = cast
    const item = {
      classId,
      assignmentId: assigned[0]?.assignmentId ?? '',
      itemId: assigned[0]?.itemIds[0] ?? '',
    }
    const list = async () => must(await readDiscussion(instructor, classId, NOON))
    must(await discuss(instructor, { ...item, state: 'open' }, NOON))
    const [noted] = await list()
    expect(noted).toMatchObject({
      title: 'What a p-value is',
      answer: 'How likely data as extreme as these are if the null hypothesis holds',
      isDiscussed: false,
      assignment: 'Confidence intervals',
    })
    expect(noted?.mean).toBeCloseTo(-41)
    expect(noted?.givenAnswers).toHaveLength(2)
    must(await discuss(instructor, { ...item, state: 'discussed' }, NOON))
    expect((await list()).map(({ isDiscussed }) => isDiscussed)).toEqual([true])
    must(await discuss(instructor, { ...item, state: 'off' }, NOON))
    expect(await list()).toEqual([])
  })

  it('keeps quiet about an item that too few have answered', async () => {
    const { assigned } = await filled(24)
    const { classId, instructor } = cast
    const [first] = assigned
    const item = { classId, assignmentId: first?.assignmentId ?? '', itemId: first?.itemIds[0] ?? '' }
    must(await discuss(instructor, { ...item, state: 'open' }, NOON))
    await database.query(
      'UPDATE assignment_items SET learners = 4, surprise_learners = 4 WHERE item_id = $1',
      [item.itemId],
    )
    const [noted] = must(await readDiscussion(instructor, classId, NOON))
    expect(noted).toMatchObject({ mean: null, givenAnswers: [] })
  })
})

describe('the file of a class', () => {
  it('has a line for each learner and assignment, and runs nothing', async () => {
    const { memberIds } = await filled(24)
    await database.query('UPDATE class_members SET name = $2 WHERE member_id = $1', [
      memberIds[3],
      '=HYPERLINK("x")',
    ])
    const file = await fileOf('learners')
    const lines = file.trim().split('\r\n')
    expect(lines).toHaveLength(1 + 3 * 24)
    expect(file.startsWith('\uFEFFAssignment,Learner,')).toBe(true)
    expect(file).toContain(`"'=HYPERLINK(""x"")"`)
    expect((await fileOf('items')).trim().split('\r\n')).toHaveLength(11)
  })
})

describe('a learner’s own standing', () => {
  it('is their own figures with what is still missing', async () => {
    const { assigned } = await filled(24)
    const which = { classId: cast.classId, assignmentId: assigned[0]?.assignmentId ?? '' }
    expect(await readOwnStanding(cast.learner, which, TODAY)).toMatchObject({
      hasStarted: true,
      days: [TODAY - 14, TODAY - 12],
      wantedDays: 6,
      dueOn: TODAY + 9,
      recallThen: 0.37,
      missing: [
        { kind: 'days', days: 4, by: TODAY + 9 },
        { kind: 'recall', wanted: 0.6 },
      ],
      quarter: null,
    })
  })

  it('names a quarter once an instructor says so, in a class of eight or more', async () => {
    const { assigned } = await filled(8)
    const { classId, instructor, learner } = cast
    const which = { classId, assignmentId: assigned[0]?.assignmentId ?? '' }
    must(await setComparisons(instructor, { classId, isOn: true }))
    expect((await readOwnStanding(learner, which, TODAY))?.quarter).toBe(0)
    await database.query(
      'UPDATE assignment_standings SET started_on = NULL, recall_now = NULL WHERE member_id <> $1 AND recall_exam > 0.6',
      [cast.memberId.learner],
    )
    expect((await readOwnStanding(learner, which, TODAY))?.quarter).toBeNull()
    must(await setComparisons(instructor, { classId, isOn: false }))
    expect((await readOwnStanding(learner, which, TODAY))?.quarter).toBeNull()
  })
})
