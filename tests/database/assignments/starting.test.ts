import { beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentProblem } from '@/lib/contracts/assignments'
import type { Result } from '@/lib/contracts/result'
import { selectCopiedItems } from '@/lib/data/classes/copies'
import { allDecks } from '@/lib/data/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import { notesAfter } from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import { problemsOfSet, sourcesOfSet } from '@/lib/data/problems'
import { publishVersion } from '@/lib/usecases/assignments/next-version'
import { assignPublished, publishAndAssign } from '@/lib/usecases/assignments/publish'
import { readAssignment, readAssignments, readChoices } from '@/lib/usecases/assignments/read'
import { endAssignment } from '@/lib/usecases/assignments/settings'
import { startAssignment } from '@/lib/usecases/assignments/start'
import { takeUpdate } from '@/lib/usecases/assignments/take-update'
import { archiveClass, copyClass } from '@/lib/usecases/classes/change'
import { joinClass } from '@/lib/usecases/classes/join'
import { readClass } from '@/lib/usecases/classes/read'
import { today as readToday } from '@/lib/usecases/today'
import {
  ASSIGNED,
  assignDeck,
  CAPITALS,
  CLASS_DAY,
  must,
  openAssigned,
  writeDeck,
} from '../../support/assignments'
import { FACTS, NOON, openCast, type Cast } from '../../support/classes'
import { addDeck } from '../../support/learners'
import { addSet } from '../../support/practice'
import { BRACKETS, BRACKETS_SKILLS } from '../../support/problem-sources'

const DAY_MS = 86_400_000
let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})

const codeOf = (done: Result<unknown, AssignmentProblem>): string => (done.ok ? 'done' : done.error.code)

describe('starting an assignment', () => {
  it('makes a deck of one’s own, with every note and card, under the class’s name', async () => {
    const { assignmentId, deckId, sourceId } = await openAssigned(cast)
    const decks = await allDecks(cast.learner)
    expect(decks.map(({ name }) => name).toSorted()).toEqual(['Stats 101', 'Stats 101::Capitals of Europe'])
    const [mine, theirs] = [
      await notesAfter(cast.learner, deckId, null, 1000),
      await notesAfter(cast.instructor, sourceId, null, 1000),
    ]
    expect(mine.map(({ kind, fields, tags }) => ({ kind, fields, tags }))).toEqual(
      theirs.map(({ kind, fields, tags }) => ({ kind, fields, tags })),
    )
    expect(mine).toHaveLength(CAPITALS.length)
    const copied = await selectCopiedItems(database, cast.learner, assignmentId)
    expect(copied.map(({ ownId }) => ownId).toSorted()).toEqual(mine.map(({ noteId }) => noteId).toSorted())
    const today = await readToday(cast.learner, NOON)
    expect(JSON.stringify(today)).toContain('Stats 101')
  })

  it('twice at once, or again later, makes one copy', async () => {
    const sourceId = await writeDeck(cast.instructor, [{ front: 'one' }, { front: 'two' }])
    const which = { classId: cast.classId, assignmentId: await assignDeck(cast, sourceId) }
    const starts = await Promise.all([1, 2, 3].map(() => startAssignment(cast.learner, which, NOON)))
    const again = await startAssignment(cast.learner, which, NOON + DAY_MS)
    expect(new Set([...starts, again].map((done) => must(done).deckId)).size).toBe(1)
    expect(await allDecks(cast.learner)).toHaveLength(2)
  })

  it('takes a free name where the learner has a deck of that name', async () => {
    await addDeck(cast.learner, 'Stats 101::Capitals of Europe')
    await openAssigned(cast)
    expect((await allDecks(cast.learner)).map(({ name }) => name)).toContain(
      'Stats 101::Capitals of Europe 2',
    )
  })

  it('waits for its first day, by the calendar of the class, and ends with it', async () => {
    const sourceId = await writeDeck(cast.instructor, [{ front: 'one' }])
    const which = {
      classId: cast.classId,
      assignmentId: await assignDeck(cast, sourceId, { startsOn: CLASS_DAY + 1 }),
    }
    expect(await startAssignment(cast.learner, which, NOON)).toEqual({
      ok: false,
      error: { code: 'not-open', startsOn: CLASS_DAY + 1 },
    })
    expect(await allDecks(cast.learner)).toEqual([])
    // 23:30 of that day in UTC is the next one in Berlin.
    must(await endAssignment(cast.instructor, { ...which, isEnded: true }, NOON))
    expect(codeOf(await startAssignment(cast.learner, which, NOON + 11.5 * 3_600_000))).toBe('ended')
    must(await endAssignment(cast.instructor, { ...which, isEnded: false }, NOON))
    await archiveClass(cast.instructor, { classId: cast.classId, isArchived: true }, NOON)
    expect(codeOf(await startAssignment(cast.learner, which, NOON + 11.5 * 3_600_000))).toBe('archived')
    await archiveClass(cast.instructor, { classId: cast.classId, isArchived: false }, NOON)
    expect(codeOf(await startAssignment(cast.learner, which, NOON + 11.5 * 3_600_000))).toBe('done')
  })

  it('copies the pictures it names, once, and refuses where there is no room for them', async () => {
    const hash = 'a'.repeat(64)
    const put = (viewer: Viewer, name: string, size: number) =>
      database.query(
        `INSERT INTO media (user_id, hash, mime, bytes, size, created_at) VALUES ($1, $2, 'image/webp', $3, $4, now())`,
        [viewer.userId, name, Buffer.alloc(size, 7), size],
      )
    await put(cast.instructor, hash, 2000)
    const sourceId = await writeDeck(cast.instructor, [
      { front: `![map](media:${hash}.webp)`, back: 'Chad' },
      { front: `![map](media:${hash}.webp) again`, back: 'Chad' },
    ])
    const which = { classId: cast.classId, assignmentId: await assignDeck(cast, sourceId) }
    const learner = { ...cast.learner, isDemo: true }
    const full = ['b', 'c'].map((letter) => letter.repeat(64))
    const own = await writeDeck(
      learner,
      full.map((name) => ({ front: `![x](media:${name}.webp)` })),
    )
    for (const name of full) await put(learner, name, 9_999_900)
    expect(await startAssignment(learner, which, NOON)).toEqual({
      ok: false,
      error: { code: 'no-room', what: 'media' },
    })
    expect((await allDecks(learner)).map(({ deckId }) => deckId)).toEqual([own])
    must(await startAssignment(cast.learner, which, NOON))
    const { rows } = await database.query('SELECT bytes FROM media WHERE user_id = $1 AND hash = $2', [
      cast.learner.userId,
      hash,
    ])
    expect(rows).toEqual([{ bytes: Buffer.alloc(2000, 7) }])
  })

  it('is for active learners of the class alone', async () => {
    const { assignmentId } = await openAssigned(cast)
    const which = { classId: cast.classId, assignmentId }
    const start = async (
      who: keyof Cast & ('instructor' | 'assistant' | 'former' | 'removed' | 'elsewhere'),
    ) => codeOf(await startAssignment(cast[who], which, NOON))
    expect(await start('instructor')).toBe('not-allowed')
    expect(await start('assistant')).toBe('not-allowed')
    for (const who of ['former', 'removed', 'elsewhere'] as const) {
      expect(await start(who)).toBe('not-found')
      expect(await readAssignment(cast[who], which, NOON)).toBeNull()
      expect(await readAssignments(cast[who], cast.classId, NOON)).toBeNull()
    }
  })
})

describe('publishing', () => {
  it('leaves out what is asked as no card, and counts what stays', async () => {
    const sourceId = await writeDeck(cast.instructor, [
      { front: 'Two ways?', kind: 'basic-reversed', tags: ['pair'] },
      { front: 'Think about it', kind: 'question' },
    ])
    const assignmentId = await assignDeck(cast, sourceId)
    expect(await readAssignment(cast.instructor, { ...cast, assignmentId }, NOON)).toMatchObject({
      items: 1,
      cards: 2,
      phase: 'open',
      versions: [{ number: 1, by: 'Ines', items: 1 }],
      copy: null,
    })
  })

  it('refuses an empty deck and one of somebody else’s', async () => {
    const input = { classId: cast.classId, kind: 'deck', name: 'x', description: '', ...ASSIGNED } as const
    const empty = await addDeck(cast.instructor)
    const theirs = await writeDeck(cast.assistant, [{ front: 'mine' }])
    const outcome = async (sourceId: string) =>
      codeOf(await publishAndAssign(cast.instructor, { ...input, sourceId }, NOON))
    expect(await outcome(empty)).toBe('nothing-to-publish')
    expect(await outcome(theirs)).toBe('no-source')
  })

  it('can’t be taken back or rewritten by the application', async () => {
    await openAssigned(cast)
    for (const table of ['publications', 'published_versions', 'published_items', 'published_media']) {
      await expect(database.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied')
      await expect(database.query(`UPDATE ${table} SET publication_id = gen_random_uuid()`)).rejects.toThrow(
        'permission denied',
      )
    }
  })

  it('asks of a day no more than there is', async () => {
    const sourceId = await writeDeck(cast.instructor, [{ front: 'one' }, { front: 'two' }])
    const assignmentId = await assignDeck(cast, sourceId, { dayAnswers: 5 })
    expect(await readAssignment(cast.instructor, { ...cast, assignmentId }, NOON)).toMatchObject({
      facts: { dayAnswers: 2 },
    })
  })

  it('is for instructors alone', async () => {
    const deckId = await writeDeck(cast.learner, [{ front: 'mine' }])
    const input = { classId: cast.classId, kind: 'deck', name: 'x', description: '', ...ASSIGNED } as const
    expect(codeOf(await publishAndAssign(cast.learner, { ...input, sourceId: deckId }, NOON))).toBe(
      'not-allowed',
    )
  })
})

describe('a class copied to a new term', () => {
  it('takes what is published along as it stands last, to be assigned anew', async () => {
    const { instructor, classId, elsewhere } = cast
    await openAssigned(cast)
    const copied = { ...FACTS, classId, name: 'Stats 102', takesPublished: true }
    const fresh = must(await copyClass(instructor, copied, NOON)).classId
    expect(await readAssignments(instructor, fresh, NOON)).toEqual([])
    const [published] = must(await readChoices(instructor, fresh)).published
    expect(published).toMatchObject({ kind: 'deck', name: 'Capitals of Europe', items: CAPITALS.length })
    const publicationId = published?.publicationId ?? ''
    const assign = { classId: fresh, publicationId, ...ASSIGNED }
    expect(codeOf(await assignPublished(elsewhere, assign, NOON))).toBe('not-found')
    const { assignmentId } = must(await assignPublished(instructor, assign, NOON))
    expect(codeOf(await assignPublished(instructor, assign, NOON))).toBe('already-assigned')
    const code = (await readClass(instructor, fresh, NOON))?.joinCode ?? ''
    must(await joinClass({ viewer: elsewhere, place: null }, { code, yourName: 'Emil', agrees: true }, NOON))
    const started = must(await startAssignment(elsewhere, { classId: fresh, assignmentId }, NOON))
    const notes = await notesAfter(elsewhere, started.deckId ?? '', null, 1000)
    expect(notes).toHaveLength(CAPITALS.length)
    const without = must(await copyClass(instructor, { ...copied, takesPublished: false }, NOON)).classId
    expect(must(await readChoices(instructor, without)).published).toEqual([])
  })
})

describe('a problem set', () => {
  it('becomes a set of the learner’s own, with its skills, and follows new versions', async () => {
    const { classId, instructor, learner } = cast
    const { setId, problemIds } = await addSet(
      instructor,
      [BRACKETS, { ...BRACKETS, title: 'Another one' }],
      BRACKETS_SKILLS,
    )
    const input = { classId, kind: 'problems', sourceId: setId, name: 'Equations', description: '' } as const
    const { assignmentId } = must(await publishAndAssign(instructor, { ...input, ...ASSIGNED }, NOON))
    const which = { classId, assignmentId }
    const mine = must(await startAssignment(learner, which, NOON)).setId ?? ''
    expect(await selectOptionalSet(learner, mine)).toMatchObject({ name: 'Stats 101: Equations' })
    const before = await problemsOfSet(learner, mine)
    expect(before.map(({ title, standing }) => `${title} ${standing}`)).toEqual([
      `${BRACKETS.title} published`,
      'Another one published',
    ])
    await database.query(
      `UPDATE problems SET published = jsonb_set(published, '{problem,afterword}', '"Well walked."')
       WHERE user_id = $1 AND problem_id = $2`,
      [instructor.userId, problemIds[0]],
    )
    await database.query('UPDATE problems SET deleted_at = now() WHERE user_id = $1 AND problem_id = $2', [
      instructor.userId,
      problemIds[1],
    ])
    must(await publishVersion(instructor, { ...which, sourceId: setId, number: 1 }, NOON))
    const choice = { ...which, from: 1, to: 2, takeTheirs: [], withdrawn: [], keepRest: false }
    must(await takeUpdate(learner, choice, NOON))
    const after = await problemsOfSet(learner, mine)
    expect(after.map(({ problemId, standing }) => `${problemId} ${standing}`)).toEqual([
      `${before[0]?.problemId ?? ''} published`,
      `${before[1]?.problemId ?? ''} draft`,
    ])
    const source = (await sourcesOfSet(learner, mine))[0]
    expect(source?.problem.afterword).toBe('Well walked.')
  })
})
