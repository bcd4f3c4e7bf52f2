import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { ProblemSetProblem } from '@/lib/contracts/problems'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { problemOutlines, selectPublishedProblem } from '@/lib/data/practice-problems'
import { selectOptionalProblem } from '@/lib/data/problems'
import { setSummaries } from '@/lib/data/problem-sets'
import {
  addSkill,
  createSet,
  deleteSet,
  editSet,
  pauseProblemSet,
  restoreSet,
  setSkills,
  setsToRestore,
} from '@/lib/usecases/problems/change-set'
import { publishProblem, unpublishProblem } from '@/lib/usecases/problems/publish'
import { viewSet } from '@/lib/usecases/problems/view-set'
import {
  addProblem,
  deleteProblem,
  duplicateProblem,
  editProblem,
  moveProblem,
  restoreProblem,
} from '@/lib/usecases/problems/write-problem'
import { openLearner } from '../../support/learners'
import { BRACKETS, BRACKETS_SKILLS, oneStep, sourceOf } from '../../support/problem-sources'

const NOW = Date.UTC(2026, 10, 20, 9)
const DAY = 86_400_000

const BROKEN = sourceOf({ ...BRACKETS, constraints: ['a != '] })
const WORKING = sourceOf(BRACKETS)
const titled = (title: string) => sourceOf({ ...oneStep({ type: 'number', value: '4' }), title })

/** What the viewer can practise, of all sets or of one. */
const publishedProblems = (viewer: Viewer, setId: string | null) =>
  problemOutlines(database, viewer, { setId, problemId: null })

function done<Value>(result: Result<Value, ProblemSetProblem>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A learner with a set that has the skills of the brackets. */
async function openSet(): Promise<{ viewer: Viewer; setId: string }> {
  const viewer = await openLearner()
  const { setId } = done(await createSet(viewer, 'Equations', NOW))
  done(await setSkills(viewer, { setId, skills: BRACKETS_SKILLS.map((skill) => ({ ...skill })) }))
  return { viewer, setId }
}

async function titlesOf(viewer: Viewer, setId: string): Promise<string[] | undefined> {
  return (await viewSet(viewer, setId, NOW))?.problems.map(({ title }) => title)
}

describe('a set', () => {
  it('has a name of its own among those that are there', async () => {
    const { viewer, setId } = await openSet()
    expect(await createSet(viewer, 'Equations', NOW)).toEqual({ ok: false, error: { code: 'name-taken' } })
    const other = done(await createSet(viewer, 'Other', NOW))
    const renamed = { setId: other.setId, name: 'Equations', description: '' }
    expect(await editSet(viewer, renamed)).toEqual({ ok: false, error: { code: 'name-taken' } })
    done(await deleteSet(viewer, setId, NOW))
    done(await editSet(viewer, renamed))
    expect(await restoreSet(viewer, setId, NOW)).toEqual({ ok: false, error: { code: 'name-taken' } })
  })

  it('is deleted with its problems, and brought back with them for thirty days', async () => {
    const { viewer, setId } = await openSet()
    const { problemId } = done(await addProblem(viewer, { setId, source: WORKING }, NOW))
    done(await deleteSet(viewer, setId, NOW))
    expect(await setSummaries(viewer)).toEqual([])
    expect(await selectOptionalProblem(viewer, problemId)).toBeNull()
    expect(await setsToRestore(viewer, NOW + 29 * DAY)).toEqual([{ setId, name: 'Equations' }])
    expect(await restoreSet(viewer, setId, NOW + 31 * DAY)).toMatchObject({ ok: false })
    done(await restoreSet(viewer, setId, NOW + 29 * DAY))
    expect(await setSummaries(viewer)).toMatchObject([{ setId, problems: 1, published: 0, skills: 2 }])
  })

  it('gets a skill by name once, under a slug of its own', async () => {
    const { viewer, setId } = await openSet()
    const first = done(await addSkill(viewer, setId, 'Undo: a constant'))
    expect(first).toMatchObject({ slug: 'undo-a-constant', name: 'Undo: a constant' })
    expect(done(await addSkill(viewer, setId, 'undo: A constant'))).toMatchObject(first)
    expect(done(await addSkill(viewer, setId, 'Undo a constant'))).toMatchObject({
      slug: 'undo-a-constant-2',
    })
  })

  it('gives its problems to nobody while it is paused, but for whoever asks for it by name', async () => {
    const { viewer, setId } = await openSet()
    const { problemId } = done(await addProblem(viewer, { setId, source: WORKING }, NOW))
    done(await publishProblem(viewer, { problemId, version: 1 }, NOW))
    expect(await publishedProblems(viewer, null)).toMatchObject([{ problemId, setId }])
    done(await pauseProblemSet(viewer, setId, NOW))
    expect(await publishedProblems(viewer, null)).toEqual([])
    expect(await publishedProblems(viewer, setId)).toHaveLength(1)
    done(await pauseProblemSet(viewer, setId, null))
    expect(await publishedProblems(viewer, null)).toHaveLength(1)
  })
})

describe('a problem', () => {
  it('is kept as a draft although its template is broken, and not published', async () => {
    const { viewer, setId } = await openSet()
    const { problemId } = done(await addProblem(viewer, { setId, source: BROKEN }, NOW))
    const published = await publishProblem(viewer, { problemId, version: 1 }, NOW)
    expect(published).toMatchObject({
      ok: false,
      error: { code: 'not-publishable', faults: [{ where: 'constraints.0' }], gate: null },
    })
    expect(await publishedProblems(viewer, setId)).toEqual([])
  })

  it('is published through the gate only, and stays as it was published while it is changed', async () => {
    const { viewer, setId } = await openSet()
    const { problemId } = done(await addProblem(viewer, { setId, source: WORKING }, NOW))
    done(await publishProblem(viewer, { problemId, version: 1 }, NOW))
    expect((await selectOptionalProblem(viewer, problemId))?.standing).toBe('published')

    const changed = sourceOf({ ...BRACKETS, constraints: ['a > 100'] })
    done(await editProblem(viewer, { problemId, version: 1, source: changed }, NOW))
    expect((await selectOptionalProblem(viewer, problemId))?.standing).toBe('changed')
    expect(await publishProblem(viewer, { problemId, version: 2 }, NOW)).toMatchObject({
      error: { code: 'not-publishable', gate: { reasons: [{ where: 'constraints' }] } },
    })
    expect(await selectPublishedProblem(database, viewer, problemId)).toMatchObject({ source: WORKING })

    done(await unpublishProblem(viewer, problemId))
    expect(await publishedProblems(viewer, setId)).toEqual([])
    expect((await selectOptionalProblem(viewer, problemId))?.standing).toBe('draft')
  })

  it('can’t be published when its set lost a skill of it', async () => {
    const { viewer, setId } = await openSet()
    const { problemId } = done(await addProblem(viewer, { setId, source: WORKING }, NOW))
    done(await setSkills(viewer, { setId, skills: [] }))
    expect(await publishProblem(viewer, { problemId, version: 1 }, NOW)).toMatchObject({
      error: {
        gate: { reasons: [{ what: { code: 'skill-unknown' } }, { what: { code: 'skill-unknown' } }] },
      },
    })
  })

  it('is not overwritten by whoever saw an older version', async () => {
    const { viewer, setId } = await openSet()
    const { problemId } = done(await addProblem(viewer, { setId, source: titled('first') }, NOW))
    const mine = { problemId, version: 1, source: titled('mine') }
    const both = await Promise.all([
      editProblem(viewer, mine, NOW),
      editProblem(viewer, { ...mine, source: titled('theirs') }, NOW),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [refused] = both.filter((result) => !result.ok)
    const current = await selectOptionalProblem(viewer, problemId)
    expect(refused).toEqual({ ok: false, error: { code: 'conflict', current } })
    expect(await publishProblem(viewer, { problemId, version: 1 }, NOW)).toMatchObject({
      error: { code: 'conflict' },
    })
  })

  it('moves within its set, is copied to its end, deleted and brought back', async () => {
    const { viewer, setId } = await openSet()
    const ids: string[] = []
    for (const title of ['a', 'b', 'c']) {
      ids.push(done(await addProblem(viewer, { setId, source: titled(title) }, NOW)).problemId)
    }
    const [a = '', , c = ''] = ids
    done(await moveProblem(viewer, { problemId: c, place: 0 }))
    expect(await titlesOf(viewer, setId)).toEqual(['c', 'a', 'b'])
    done(await moveProblem(viewer, { problemId: c, place: 900 }))
    expect(await titlesOf(viewer, setId)).toEqual(['a', 'b', 'c'])
    done(await duplicateProblem(viewer, a, (title) => `${title} again`, NOW))
    expect(await titlesOf(viewer, setId)).toEqual(['a', 'b', 'c', 'a again'])
    done(await deleteProblem(viewer, a, NOW))
    expect(await titlesOf(viewer, setId)).toEqual(['b', 'c', 'a again'])
    expect((await viewSet(viewer, setId, NOW))?.deleted).toEqual([{ problemId: a, title: 'a' }])
    done(await restoreProblem(viewer, a, NOW))
    expect(await titlesOf(viewer, setId)).toEqual(['a', 'b', 'c', 'a again'])
  })

  it('is kept although somebody pasted what no text may hold', async () => {
    const { viewer, setId } = await openSet()
    const source = sourceOf({
      ...oneStep({ type: 'short-text', accepted: ['f\u0000our'] }, { statement: 'How\u0000 many?\r\n' }),
    })
    const { problemId } = done(await addProblem(viewer, { setId, source }, NOW))
    const kept = await selectOptionalProblem(viewer, problemId)
    expect(kept?.source.problem.statement).toBe('How many?\n')
    expect(kept?.source.problem.steps[0]?.answer).toMatchObject({ accepted: ['four'] })
  })
})

it('nothing of it is reached by somebody else', async () => {
  const { viewer, setId } = await openSet()
  const { problemId } = done(await addProblem(viewer, { setId, source: WORKING }, NOW))
  const before = await viewSet(viewer, setId, NOW)
  const stranger = await openLearner()
  const source = titled('stolen')
  const tried = [
    await editSet(stranger, { setId, name: 'Stolen', description: '' }),
    await setSkills(stranger, { setId, skills: [] }),
    await addSkill(stranger, setId, 'Steal'),
    await pauseProblemSet(stranger, setId, NOW),
    await deleteSet(stranger, setId, NOW),
    await restoreSet(stranger, setId, NOW),
    await addProblem(stranger, { setId, source }, NOW),
    await editProblem(stranger, { problemId, version: 1, source }, NOW),
    await publishProblem(stranger, { problemId, version: 1 }, NOW),
    await unpublishProblem(stranger, problemId),
    await moveProblem(stranger, { problemId, place: 0 }),
    await duplicateProblem(stranger, problemId, (title) => title, NOW),
    await deleteProblem(stranger, problemId, NOW),
    await restoreProblem(stranger, problemId, NOW),
    await addProblem(viewer, { setId: uuidv7(), source }, NOW),
  ]
  expect(tried).toEqual(tried.map(() => ({ ok: false, error: { code: 'not-found' } })))
  expect(await viewSet(stranger, setId, NOW)).toBeNull()
  expect(await setSummaries(stranger)).toEqual([])
  expect(await publishedProblems(stranger, setId)).toEqual([])
  expect(await viewSet(viewer, setId, NOW)).toEqual(before)
})
