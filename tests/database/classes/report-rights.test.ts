import { beforeEach, describe, expect, it } from 'vitest'
import type { ClassProblem } from '@/lib/contracts/classes'
import { overviewQuerySchema, surprisesQuerySchema } from '@/lib/contracts/report'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { archiveClass } from '@/lib/usecases/classes/change'
import { readComparisons, setComparisons } from '@/lib/usecases/classes/comparisons'
import { discuss, readDiscussion } from '@/lib/usecases/classes/discussion'
import { exportReport } from '@/lib/usecases/classes/export-report'
import { readOwnStanding } from '@/lib/usecases/classes/own-standing'
import { readVisits } from '@/lib/usecases/classes/read'
import { readClassReport } from '@/lib/usecases/classes/report'
import { readLearners, readSurprises } from '@/lib/usecases/classes/report-lists'
import { NOON, nowhere, openCast, type Cast } from '../../support/classes'
import { assign, type SampleAssignment } from '../../support/reported-class'

const TODAY = Math.floor(NOON / 86_400_000)
const RULES = { startsOn: TODAY - 2, dueOn: TODAY + 5, wantedDays: 3 }

let cast: Cast
let assigned: SampleAssignment
beforeEach(async () => {
  cast = await openCast()
  assigned = await assign(database, cast.classId, 'Tests', RULES, [{ title: 'What a p-value is' }])
})

const WHO = ['instructor', 'assistant', 'learner', 'former', 'removed', 'elsewhere'] as const
type Outcome = 'done' | ClassProblem['code']
const outcomeOf = (done: Result<unknown, ClassProblem>): Outcome => (done.ok ? 'done' : done.error.code)

const staff: Readonly<Record<(typeof WHO)[number], Outcome>> = {
  instructor: 'done',
  assistant: 'done',
  learner: 'not-allowed',
  former: 'not-found',
  removed: 'not-found',
  elsewhere: 'not-found',
}
const instructors = { ...staff, assistant: 'not-allowed' } as const

const overview = overviewQuerySchema.parse({})
const surprises = surprisesQuerySchema.parse({})
type Deed = (viewer: Viewer) => Promise<Result<unknown, ClassProblem>>

const ids = () => ({ classId: cast.classId, assignmentId: assigned.assignmentId })
const item = () => ({ ...ids(), itemId: assigned.itemIds[0] ?? '' })

const DEEDS: Readonly<Record<string, { deed: Deed; outcomes: typeof staff }>> = {
  'the class page': {
    deed: (viewer) =>
      readClassReport(viewer, { classId: cast.classId, ...overview }, { now: NOON, today: TODAY }),
    outcomes: staff,
  },
  'who needs time': {
    deed: (viewer) => readLearners(viewer, { ...ids(), page: 1 }, NOON),
    outcomes: staff,
  },
  'the surprise map': {
    deed: (viewer) => readSurprises(viewer, { ...ids(), ...surprises }, NOON),
    outcomes: staff,
  },
  'what is to be discussed': {
    deed: (viewer) => readDiscussion(viewer, cast.classId, NOON),
    outcomes: staff,
  },
  'noting something to discuss': {
    deed: (viewer) => discuss(viewer, { ...item(), state: 'open' }, NOON),
    outcomes: staff,
  },
  'a file of the learners': {
    deed: (viewer) => exportReport(viewer, { classId: cast.classId, what: 'learners' }, NOON),
    outcomes: staff,
  },
  'a file of the items': {
    deed: (viewer) => exportReport(viewer, { classId: cast.classId, what: 'items' }, NOON),
    outcomes: staff,
  },
  'whether learners are compared': {
    deed: (viewer) => readComparisons(viewer, cast.classId),
    outcomes: instructors,
  },
  'having learners compared': {
    deed: (viewer) => setComparisons(viewer, { classId: cast.classId, isOn: true }),
    outcomes: instructors,
  },
}

describe.each(Object.entries(DEEDS))('%s', (_, { deed, outcomes }) => {
  it('is for those who teach, and of those outside nobody learns that there is a class', async () => {
    for (const who of WHO) expect([who, outcomeOf(await deed(cast[who]))]).toEqual([who, outcomes[who]])
  })
})

describe('an assignment of another class', () => {
  it('is not found through one’s own', async () => {
    const other = await openCast()
    const theirs = { classId: cast.classId, assignmentId: nowhere() }
    const through = { classId: other.classId, assignmentId: assigned.assignmentId }
    for (const [viewer, which] of [
      [cast.instructor, theirs],
      [other.instructor, through],
    ] as const) {
      const { classId, assignmentId: assignment } = which
      const outcomes = [
        await readLearners(viewer, { ...which, page: 1 }, NOON),
        await readSurprises(viewer, { ...which, ...surprises }, NOON),
        await exportReport(viewer, { classId, what: 'learners', assignment }, NOON),
        await exportReport(viewer, { classId, what: 'items', assignment }, NOON),
        await discuss(viewer, { ...which, itemId: item().itemId, state: 'open' }, NOON),
      ]
      expect(outcomes.map(outcomeOf)).toEqual(Array(5).fill('not-found'))
    }
    expect(await readOwnStanding(other.learner, through, TODAY)).toBeNull()
  })
})

describe('one’s own standing', () => {
  it('is for learners of the class, and for nobody else', async () => {
    expect(await readOwnStanding(cast.learner, ids(), TODAY)).toMatchObject({ hasStarted: false })
    for (const who of WHO.filter((each) => each !== 'learner')) {
      expect(await readOwnStanding(cast[who], ids(), TODAY)).toBeNull()
    }
  })
})

describe('looking at learners’ things', () => {
  it('is noted, page by page, for every learner to read', async () => {
    const { classId, instructor } = cast
    await readClassReport(instructor, { classId, ...overview }, { now: NOON, today: TODAY })
    await readLearners(instructor, { ...ids(), page: 1 }, NOON)
    await readSurprises(instructor, { ...ids(), ...surprises }, NOON)
    await readDiscussion(instructor, classId, NOON)
    await exportReport(instructor, { classId, what: 'learners' }, NOON)
    const visits = (await readVisits(cast.learner, classId)) ?? []
    expect(new Set(visits.map(({ page }) => page))).toEqual(
      new Set(['people', 'overview', 'learners', 'surprises', 'discuss', 'export']),
    )
  })

  it('is not noted of whoever is refused', async () => {
    await readLearners(cast.learner, { ...ids(), page: 1 }, NOON)
    await readLearners(cast.elsewhere, { ...ids(), page: 1 }, NOON)
    const visits = (await readVisits(cast.learner, cast.classId)) ?? []
    expect(visits.map(({ page }) => page)).toEqual(['people'])
  })
})

describe('an archived class', () => {
  it('can be read, and nothing is noted or changed', async () => {
    const { classId, instructor } = cast
    await archiveClass(instructor, { classId, isArchived: true }, NOON)
    expect(outcomeOf(await readLearners(instructor, { ...ids(), page: 1 }, NOON))).toBe('done')
    expect(outcomeOf(await discuss(instructor, { ...item(), state: 'open' }, NOON))).toBe('archived')
    expect(outcomeOf(await setComparisons(instructor, { classId, isOn: true }))).toBe('archived')
  })
})
