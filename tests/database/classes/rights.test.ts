import { beforeEach, describe, expect, it } from 'vitest'
import type { ClassProblem } from '@/lib/contracts/classes'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { archiveClass, changeClass, changeJoinCode, copyClass } from '@/lib/usecases/classes/change'
import { comeBack, joinClass, leaveClass } from '@/lib/usecases/classes/join'
import { askBack, changeRole, readPeople, removeMember } from '@/lib/usecases/classes/people'
import { readClass, readVisits } from '@/lib/usecases/classes/read'
import { FACTS, NOON, nowhere, openCast, type Cast } from '../../support/classes'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})

const WHO = ['instructor', 'assistant', 'learner', 'former', 'removed', 'elsewhere'] as const
type Who = (typeof WHO)[number]
type Outcome = 'done' | ClassProblem['code']

const outcomeOf = (done: Result<unknown, ClassProblem>): Outcome => (done.ok ? 'done' : done.error.code)

/** What each may do in a class, and what the others are told: of those outside nobody learns that there is a class. */
const DEEDS: readonly {
  readonly name: string
  readonly deed: (viewer: Viewer, cast: Cast) => Promise<Result<unknown, ClassProblem>>
  readonly outcomes: Readonly<Record<Who, Outcome>>
}[] = [
  {
    name: 'see who is in it',
    deed: (viewer, { classId }) => readPeople(viewer, classId, NOON),
    outcomes: outside('done', 'done', 'not-allowed'),
  },
  {
    name: 'change it',
    deed: (viewer, { classId }) => changeClass(viewer, { ...FACTS, classId }),
    outcomes: outside('done', 'not-allowed', 'not-allowed'),
  },
  {
    name: 'archive it',
    deed: (viewer, { classId }) => archiveClass(viewer, { classId, isArchived: true }, NOON),
    outcomes: outside('done', 'not-allowed', 'not-allowed'),
  },
  {
    name: 'copy it to another term',
    deed: (viewer, { classId }) => copyClass(viewer, { ...FACTS, classId, takesPublished: true }, NOON),
    outcomes: outside('done', 'not-allowed', 'not-allowed'),
  },
  {
    name: 'give it another code',
    deed: (viewer, { classId }) => changeJoinCode(viewer, { classId, code: 'new' }),
    outcomes: outside('done', 'done', 'not-allowed'),
  },
  {
    name: 'make the learner an instructor',
    deed: (viewer, { classId, memberId }) =>
      changeRole(viewer, { classId, memberId: memberId.learner, role: 'instructor' }),
    outcomes: outside('done', 'not-allowed', 'not-allowed'),
  },
  {
    name: 'remove the learner',
    deed: (viewer, { classId, memberId }) =>
      removeMember(viewer, { classId, memberId: memberId.learner }, NOON),
    outcomes: outside('done', 'done', 'not-allowed'),
  },
  {
    name: 'remove the assistant',
    deed: (viewer, { classId, memberId }) =>
      removeMember(viewer, { classId, memberId: memberId.assistant }, NOON),
    outcomes: outside('done', 'not-allowed', 'not-allowed'),
  },
  {
    name: 'ask the removed one back',
    deed: (viewer, { classId, memberId }) => askBack(viewer, { classId, memberId: memberId.removed }, NOON),
    outcomes: outside('done', 'done', 'not-allowed'),
  },
  {
    name: 'come back without being asked',
    deed: (viewer, { classId }) => comeBack(viewer, { classId, yourName: 'Me', agrees: true }, NOON),
    outcomes: outside('not-found', 'not-found', 'not-found'),
  },
  {
    name: 'join by its code',
    deed: (viewer, { code }) =>
      joinClass({ viewer, place: null }, { code, yourName: 'Me', agrees: true }, NOON),
    outcomes: {
      instructor: 'already-in',
      assistant: 'already-in',
      learner: 'already-in',
      former: 'done',
      removed: 'removed',
      elsewhere: 'done',
    },
  },
  {
    name: 'leave it',
    deed: (viewer, { classId }) => leaveClass(viewer, { classId }, NOON),
    outcomes: outside('last-instructor', 'done', 'done'),
  },
]

function outside(instructor: Outcome, assistant: Outcome, learner: Outcome): Record<Who, Outcome> {
  return {
    instructor,
    assistant,
    learner,
    former: 'not-found',
    removed: 'not-found',
    elsewhere: 'not-found',
  }
}

describe.each(DEEDS)('who may $name', ({ deed, outcomes }) => {
  it.each(WHO)('%s', async (who) => {
    expect(outcomeOf(await deed(cast[who], cast))).toBe(outcomes[who])
  })
})

describe('a class', () => {
  it('is shown to those in it alone, and its code to those who let learners in', async () => {
    const { classId, code } = cast
    const shown = async (who: Who) => readClass(cast[who], classId, NOON)
    expect(await shown('instructor')).toMatchObject({ joinCode: code, learners: 1, yourName: 'Ines' })
    expect(await shown('assistant')).toMatchObject({ joinCode: code })
    expect(await shown('learner')).toMatchObject({ joinCode: null, role: 'learner' })
    for (const who of ['former', 'removed', 'elsewhere'] as const) {
      expect(await shown(who)).toBeNull()
      expect(await readVisits(cast[who], classId)).toBeNull()
    }
    expect(await readClass(cast.instructor, nowhere(), NOON)).toBeNull()
  })

  it('keeps an instructor, whoever removes or demotes whom', async () => {
    const { classId, instructor, memberId } = cast
    const itself = { classId, memberId: memberId.instructor }
    expect(outcomeOf(await removeMember(instructor, itself, NOON))).toBe('last-instructor')
    expect(outcomeOf(await changeRole(instructor, { ...itself, role: 'assistant' }))).toBe('last-instructor')
    expect(
      outcomeOf(await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'instructor' })),
    ).toBe('done')
    // Two who demote each other at once: one of them is told that the other was first.
    const both = await Promise.all([
      changeRole(instructor, { classId, memberId: memberId.assistant, role: 'assistant' }),
      changeRole(cast.assistant, { ...itself, role: 'assistant' }),
    ])
    expect(both.map(outcomeOf).filter((outcome) => outcome === 'done')).toHaveLength(1)
  })

  it('makes nobody a learner who never agreed to be seen as one', async () => {
    const { classId, instructor, memberId } = cast
    await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'instructor' })
    const demoted = { classId, memberId: memberId.instructor, role: 'learner' } as const
    expect(outcomeOf(await changeRole(cast.assistant, demoted))).toBe('not-allowed')
    // The assistant joined as a learner and agreed then.
    const again = { classId, memberId: memberId.assistant, role: 'learner' } as const
    expect(outcomeOf(await changeRole(instructor, again))).toBe('done')
  })
})
