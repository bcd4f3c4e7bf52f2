import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportProblemsInput, ProblemImportReply } from '@/lib/contracts/problems'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, pool } from '@/lib/data/pool'
import { problemOutlines } from '@/lib/data/practice-problems'
import { setSummaries } from '@/lib/data/problem-sets'
import { sourcesOfSet } from '@/lib/data/problems'
import { starterSets } from '@/lib/data/starter-problem-sets'
import { exportSet } from '@/lib/usecases/problems/export-set'
import { importProblems, undoProblemImport } from '@/lib/usecases/problems/import-problems'
import { takeStarterSet } from '@/lib/usecases/problems/take-starter-set'
import { viewSet } from '@/lib/usecases/problems/view-set'
import { writeStarterProblemSets } from '@/prisma/starter-problem-sets'
import { openLearner } from '../../support/learners'
import { BRACKETS, BRACKETS_SKILLS, oneStep } from '../../support/problem-sources'

const NOW = Date.UTC(2026, 10, 20, 9)

const fileOf = (problems: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    ...{ format: 'spindle-problem-set', version: 1, name: 'From a file', skills: BRACKETS_SKILLS },
    problems,
    ...more,
  })

const FIXED = { ...oneStep({ type: 'number', value: '4' }), title: 'Four' }
const BROKEN = { ...BRACKETS, title: 'Broken', constraints: ['a != '] }
const NOT_PUBLISHABLE = { ...BRACKETS, title: 'Nothing meets it', constraints: ['a > 100'] }
const TWO = fileOf([BRACKETS, FIXED])

/** What the viewer can practise, of all sets or of one. */
const publishedProblems = (viewer: Viewer, setId: string | null) =>
  problemOutlines(database, viewer, { setId, problemId: null })

async function send(
  viewer: Viewer,
  text: string,
  mode: ImportProblemsInput['mode'],
  setName = '',
): Promise<ProblemImportReply> {
  const reply = await importProblems(viewer, { mode, setName, text }, NOW)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

async function imported(viewer: Viewer, text: string, setName = '') {
  const reply = await send(viewer, text, 'commit', setName)
  if (reply.status !== 'done') throw new Error(reply.status)
  return reply
}

describe('a file of problems', () => {
  it('is looked through without a trace', async () => {
    const viewer = await openLearner()
    const reply = await send(viewer, fileOf([BRACKETS, FIXED, BROKEN, NOT_PUBLISHABLE]), 'preview')
    expect(reply).toMatchObject({
      status: 'preview',
      preview: {
        setName: 'From a file',
        setId: null,
        coming: [
          { title: BRACKETS.title, isTemplate: true, steps: 2, isPublished: true },
          { title: 'Four', isTemplate: false, isPublished: true },
          { title: 'Nothing meets it', isPublished: false },
        ],
        known: [],
        faults: [{ problem: 2, title: 'Broken', where: 'problems.2.constraints.0' }],
      },
    })
    expect(await setSummaries(viewer)).toEqual([])
  })

  it('comes in as the preview said, published where the gate lets it through', async () => {
    const viewer = await openLearner()
    const { done } = await imported(viewer, fileOf([BRACKETS, NOT_PUBLISHABLE]))
    const set = await viewSet(viewer, done.setId ?? '', NOW)
    expect(set?.problems.map(({ title, standing }) => [title, standing])).toEqual([
      [BRACKETS.title, 'published'],
      ['Nothing meets it', 'draft'],
    ])
    expect(set?.skills).toEqual(BRACKETS_SKILLS)
  })

  it('adds nothing the second time, and only what is new where some of it is', async () => {
    const viewer = await openLearner()
    await imported(viewer, TWO)
    const again = await imported(viewer, TWO)
    expect(again.done).toMatchObject({ coming: [], known: [BRACKETS.title, 'Four'] })
    const more = await imported(viewer, fileOf([FIXED, { ...FIXED, title: 'Four again' }, FIXED]))
    expect(more.done.coming.map(({ title }) => title)).toEqual(['Four again'])
    expect(await setSummaries(viewer)).toMatchObject([{ name: 'From a file', problems: 3 }])
  })

  it('comes in once from two tabs', async () => {
    const viewer = await openLearner()
    await Promise.all([imported(viewer, TWO), imported(viewer, TWO)])
    expect(await setSummaries(viewer)).toMatchObject([{ problems: 2 }])
  })

  it('goes into the set that is named', async () => {
    const viewer = await openLearner()
    await imported(viewer, fileOf([FIXED]), 'Mine')
    await imported(viewer, fileOf([BRACKETS]), 'Mine')
    expect(await setSummaries(viewer)).toMatchObject([{ name: 'Mine', problems: 2 }])
  })

  it('is refused whole when the set can’t hold it', async () => {
    const viewer = await openLearner()
    const many = Array.from({ length: 600 }, (_, index) => ({ ...FIXED, title: `Number ${index}` }))
    await imported(viewer, fileOf(many))
    const others = many.map((problem) => ({ ...problem, title: `Another ${problem.title}` }))
    expect(await send(viewer, fileOf(others), 'preview')).toEqual({ status: 'set-full' })
    expect(await send(viewer, fileOf(others), 'commit')).toEqual({ status: 'set-full' })
    expect(await setSummaries(viewer)).toMatchObject([{ problems: 600 }])
  })

  it('that is none is answered with the reason', async () => {
    const viewer = await openLearner()
    expect(await send(viewer, 'front,back', 'commit')).toMatchObject({
      status: 'unreadable',
      refusal: { code: 'not-json' },
    })
    expect(await setSummaries(viewer)).toEqual([])
  })

  it('is taken back: with its set where that was made for it, else alone', async () => {
    const viewer = await openLearner()
    const first = await imported(viewer, TWO)
    const second = await imported(viewer, fileOf([{ ...FIXED, title: 'Another' }]))
    expect((await undoProblemImport(viewer, second.undo, NOW)).ok).toBe(true)
    expect(await setSummaries(viewer)).toMatchObject([{ problems: 2 }])
    expect((await undoProblemImport(await openLearner(), first.undo, NOW)).ok).toBe(false)
    expect((await undoProblemImport(viewer, first.undo, NOW)).ok).toBe(true)
    expect(await setSummaries(viewer)).toEqual([])
  })

  it('is what an export gives, for whoever owns the set', async () => {
    const viewer = await openLearner()
    const { undo } = await imported(viewer, fileOf([BRACKETS, NOT_PUBLISHABLE, FIXED]))
    const exported = await exportSet(viewer, undo.setId)
    if (!exported.ok) throw new Error('no export')
    expect(await exportSet(await openLearner(), undo.setId)).toMatchObject({ ok: false })
    const other = await openLearner()
    const back = await imported(other, exported.value.text)
    expect(await sourcesOfSet(other, back.undo.setId)).toEqual(await sourcesOfSet(viewer, undo.setId))
  })
})

describe('the sets that ship', () => {
  beforeAll(async () => {
    const client = await pool().connect()
    try {
      await client.query('RESET ROLE')
      await writeStarterProblemSets(client)
    } finally {
      client.release(true)
    }
  })

  it('are copied once, and published', async () => {
    const viewer = await openLearner()
    const offered = await starterSets()
    expect(offered.map(({ slug, licence }) => [slug, licence])).toEqual([
      ['algebra', 'CC0-1.0'],
      ['probability', 'CC0-1.0'],
    ])
    for (const { slug, problems } of offered) {
      const taken = await takeStarterSet(viewer, slug, NOW)
      if (!taken.ok) throw new Error(slug)
      expect(await takeStarterSet(viewer, slug, NOW)).toEqual(taken)
      expect(await publishedProblems(viewer, taken.value.setId)).toHaveLength(problems)
    }
    expect(await setSummaries(viewer)).toHaveLength(2)
    expect(await takeStarterSet(viewer, 'none', NOW)).toMatchObject({ error: { code: 'not-found' } })
  })
})
