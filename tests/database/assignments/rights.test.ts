import { beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentProblem } from '@/lib/contracts/assignments'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { publishVersion } from '@/lib/usecases/assignments/next-version'
import { previewUpdate } from '@/lib/usecases/assignments/preview-update'
import { publishAndAssign } from '@/lib/usecases/assignments/publish'
import { readAssignment, readAssignments, readChoices } from '@/lib/usecases/assignments/read'
import {
  changeAssignment,
  endAssignment,
  readExceptions,
  removeException,
  setException,
} from '@/lib/usecases/assignments/settings'
import { startAssignment } from '@/lib/usecases/assignments/start'
import { archiveClass } from '@/lib/usecases/classes/change'
import { leaveClass } from '@/lib/usecases/classes/join'
import { readVisits } from '@/lib/usecases/classes/read'
import { ASSIGNED, assignDeck, CLASS_DAY, must, writeDeck, writeNotes } from '../../support/assignments'
import { NOON, openCast, type Cast } from '../../support/classes'

const WHO = ['instructor', 'assistant', 'learner', 'former', 'removed', 'elsewhere'] as const
type Who = (typeof WHO)[number]
const NO_EXCEPTION = { dueOn: null, examOn: null, wantedDays: null, isExcused: false } as const

let cast: Cast
let sourceId: string
let which: { readonly classId: string; readonly assignmentId: string }
beforeEach(async () => {
  cast = await openCast()
  sourceId = await writeDeck(cast.instructor, [{ front: 'one' }, { front: 'two' }])
  which = { classId: cast.classId, assignmentId: await assignDeck(cast, sourceId) }
})

const outcomeOf = (done: Result<unknown, AssignmentProblem>): string => (done.ok ? 'done' : done.error.code)

const forInstructors = {
  ...{ instructor: 'done', assistant: 'not-allowed', learner: 'not-allowed' },
  ...{ former: 'not-found', removed: 'not-found', elsewhere: 'not-found' },
} as const

/** What each may do with an assignment, and what the others are told. */
const DEEDS: readonly {
  readonly name: string
  readonly deed: (viewer: Viewer) => Promise<Result<unknown, AssignmentProblem>>
  readonly outcomes: Readonly<Record<Who, string>>
}[] = [
  {
    name: 'see what could be assigned',
    deed: (viewer) => readChoices(viewer, cast.classId),
    outcomes: forInstructors,
  },
  {
    name: 'publish and assign',
    deed: async (viewer) =>
      publishAndAssign(
        viewer,
        {
          ...{ classId: cast.classId, kind: 'deck', name: 'Mine', description: '', ...ASSIGNED },
          sourceId: await writeDeck(viewer, [{ front: 'mine' }]),
        },
        NOON,
      ),
    outcomes: forInstructors,
  },
  {
    name: 'publish another version',
    deed: async (viewer) =>
      publishVersion(
        viewer,
        { ...which, sourceId: await writeDeck(viewer, [{ front: 'mine' }]), number: 1 },
        NOON,
      ),
    outcomes: forInstructors,
  },
  {
    name: 'change its days',
    deed: (viewer) => changeAssignment(viewer, { ...which, ...ASSIGNED }),
    outcomes: forInstructors,
  },
  {
    name: 'end it',
    deed: (viewer) => endAssignment(viewer, { ...which, isEnded: true }, NOON),
    outcomes: forInstructors,
  },
  {
    name: 'make an exception',
    deed: (viewer) =>
      setException(viewer, { ...which, memberId: cast.memberId.learner, ...NO_EXCEPTION, isExcused: true }),
    outcomes: forInstructors,
  },
  {
    name: 'remove an exception',
    deed: (viewer) => removeException(viewer, { ...which, memberId: cast.memberId.learner }),
    outcomes: forInstructors,
  },
  {
    name: 'see the exceptions',
    deed: (viewer) => readExceptions(viewer, which, NOON),
    outcomes: forInstructors,
  },
  {
    name: 'see what an update would change',
    deed: (viewer) => previewUpdate(viewer, which),
    outcomes: {
      ...forInstructors,
      ...{ instructor: 'not-started', assistant: 'not-started', learner: 'not-started' },
    },
  },
]

describe.each(DEEDS)('who may $name', ({ deed, outcomes }) => {
  it.each(WHO)('%s', async (who) => {
    expect(outcomeOf(await deed(cast[who]))).toBe(outcomes[who])
  })
})

describe('an assignment', () => {
  it('is none of another class, whoever teaches that', async () => {
    const other = await openCast()
    const wrong = { classId: other.classId, assignmentId: which.assignmentId }
    expect(await readAssignment(other.instructor, wrong, NOON)).toBeNull()
    expect(outcomeOf(await startAssignment(other.learner, wrong, NOON))).toBe('not-found')
    expect(outcomeOf(await changeAssignment(other.instructor, { ...wrong, ...ASSIGNED }))).toBe('not-found')
    expect(outcomeOf(await endAssignment(other.instructor, { ...wrong, isEnded: true }, NOON))).toBe(
      'not-found',
    )
  })

  it('stays as it is while its class is archived', async () => {
    must(await archiveClass(cast.instructor, { classId: cast.classId, isArchived: true }, NOON))
    await writeNotes(cast.instructor, sourceId, [{ front: 'three' }])
    expect(outcomeOf(await changeAssignment(cast.instructor, { ...which, ...ASSIGNED }))).toBe('archived')
    const version = await publishVersion(cast.instructor, { ...which, sourceId, number: 1 }, NOON)
    expect(outcomeOf(version)).toBe('archived')
    expect(await readAssignments(cast.learner, cast.classId, NOON)).toHaveLength(1)
  })
})

describe('an exception', () => {
  const set = (exception: Partial<typeof NO_EXCEPTION> | object) =>
    setException(cast.instructor, {
      ...{ ...which, memberId: cast.memberId.learner },
      ...{ ...NO_EXCEPTION, ...exception },
    })

  it('holds for its learner, is counted for those who teach, and is nobody else’s to see', async () => {
    must(await set({ dueOn: CLASS_DAY + 40, wantedDays: 4 }))
    expect(await readAssignments(cast.learner, cast.classId, NOON)).toMatchObject([
      { dueOn: CLASS_DAY + 40, exceptions: { moreTime: 0 }, own: 'not-started' },
    ])
    expect(await readAssignment(cast.learner, which, NOON)).toMatchObject({
      exception: { dueOn: CLASS_DAY + 40, examOn: null, wantedDays: 4, isExcused: false },
    })
    for (const who of ['instructor', 'assistant'] as const)
      expect(await readAssignments(cast[who], cast.classId, NOON)).toMatchObject([
        { dueOn: ASSIGNED.dueOn, exceptions: { moreTime: 1, fewerDays: 1, excused: 0 }, own: null },
      ])
    must(await set({ isExcused: true }))
    expect(await readAssignments(cast.learner, cast.classId, NOON)).toMatchObject([{ own: 'excused' }])
    must(await removeException(cast.instructor, { ...which, memberId: cast.memberId.learner }))
    expect(await readAssignments(cast.learner, cast.classId, NOON)).toMatchObject([
      { dueOn: ASSIGNED.dueOn, own: 'not-started' },
    ])
  })

  it('is made for learners who are in the class alone, and on no day before the first', async () => {
    expect(outcomeOf(await set({ dueOn: CLASS_DAY - 1 }))).toBe('invalid')
    for (const who of ['former', 'removed', 'assistant', 'instructor'] as const) {
      const done = await setException(cast.instructor, {
        ...{ ...which, memberId: cast.memberId[who] },
        ...{ ...NO_EXCEPTION, isExcused: true },
      })
      expect(outcomeOf(done)).toBe('not-found')
    }
  })

  it('is seen no more once its learner has left', async () => {
    must(await set({ isExcused: true }))
    must(await leaveClass(cast.learner, { classId: cast.classId }, NOON))
    expect(must(await readExceptions(cast.instructor, which, NOON))).toEqual([])
    expect(await readAssignments(cast.instructor, cast.classId, NOON)).toMatchObject([
      { exceptions: { excused: 0 } },
    ])
  })

  it('is a learner’s thing: looking at the list of them is noted', async () => {
    must(await readExceptions(cast.instructor, which, NOON))
    expect(await readVisits(cast.learner, cast.classId)).toContainEqual(
      expect.objectContaining({ page: 'exceptions', by: { name: 'Ines', role: 'instructor' } }),
    )
  })
})
