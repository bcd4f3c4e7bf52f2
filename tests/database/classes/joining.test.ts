import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { inDatabase } from '../../support/in-database'
import { database } from '@/lib/data/pool'
import { archiveClass, changeJoinCode, openClass } from '@/lib/usecases/classes/change'
import { comeBack, findClass, joinClass, leaveClass } from '@/lib/usecases/classes/join'
import { askBack, readPeople } from '@/lib/usecases/classes/people'
import { readClasses, readVisits } from '@/lib/usecases/classes/read'
import { FACTS, NOON, openCast } from '../../support/classes'
import { openLearner } from '../../support/learners'

const MINUTE = 60_000
const somebody = async () => ({ viewer: await openLearner(), place: uuidv7() })

describe('joining a class', () => {
  it('shows what it is called and who teaches it, and nobody else who is in it', async () => {
    const { code, classId } = await openCast()
    expect(await findClass(await somebody(), code.toLowerCase().replaceAll('-', ' '), NOON)).toEqual({
      ok: true,
      value: { classId, name: 'Stats 101', term: 'Autumn', instructors: ['Ines'] },
    })
    expect(await findClass(await somebody(), 'QUIET-418', NOON)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  it('ends with its code, a new one, or the archive', async () => {
    const { code, classId, instructor } = await openCast()
    const fresh = await changeJoinCode(instructor, { classId, code: 'new' })
    expect(await findClass(await somebody(), code, NOON)).toMatchObject({ ok: false })
    expect(
      fresh.ok && fresh.value !== null && (await findClass(await somebody(), fresh.value, NOON)),
    ).toMatchObject({ ok: true })
    await archiveClass(instructor, { classId, isArchived: true }, NOON)
    expect(fresh.ok && (await findClass(await somebody(), fresh.value ?? '', NOON))).toMatchObject({
      ok: false,
    })
    expect(await changeJoinCode(instructor, { classId, code: 'off' })).toEqual({
      ok: false,
      error: { code: 'archived' },
    })
    await archiveClass(instructor, { classId, isArchived: false }, NOON)
    expect(await changeJoinCode(instructor, { classId, code: 'off' })).toEqual({ ok: true, value: null })
  })

  it('by guessing ends after twenty codes that lead nowhere, and finding one costs nothing', async () => {
    const { code } = await openCast()
    const asking = await somebody()
    for (let guess = 0; guess < 19; guess++) await findClass(asking, `QUIET-RIVER-${100 + guess}`, NOON)
    for (let time = 0; time < 3; time++)
      expect(await findClass(asking, code, NOON)).toMatchObject({ ok: true })
    const last = await joinClass(asking, { code: 'nonsense', yourName: 'Guess', agrees: true }, NOON)
    expect(last).toEqual({ ok: false, error: { code: 'not-found' } })
    const refused = { ok: false, error: { code: 'too-many', seconds: 3600 } }
    expect(await findClass(asking, code, NOON)).toEqual(refused)
    expect(await joinClass(asking, { code, yourName: 'Guess', agrees: true }, NOON)).toEqual(refused)
    expect(await findClass(asking, code, NOON + 61 * MINUTE)).toMatchObject({ ok: true })
  })

  it('by somebody who comes twice at once makes one member', async () => {
    const { code, classId, instructor } = await openCast()
    const viewer = await openLearner()
    const joins = await Promise.all(
      [1, 2, 3].map(() => joinClass({ viewer, place: null }, { code, yourName: 'Twin', agrees: true }, NOON)),
    )
    expect(joins.filter(({ ok }) => ok)).toHaveLength(1)
    const people = await readPeople(instructor, classId, NOON)
    expect(people.ok && people.value.filter(({ name }) => name === 'Twin')).toHaveLength(1)
  })

  it('again, after being removed and asked back, asks for consent anew', async () => {
    const { classId, code, instructor, removed, memberId } = await openCast()
    expect(await readClasses(removed, NOON)).toEqual([])
    await askBack(instructor, { classId, memberId: memberId.removed }, NOON)
    expect(await readClasses(removed, NOON)).toMatchObject([{ classId, state: 'asked-back' }])
    expect(await comeBack(removed, { classId, yourName: 'Rhea B', agrees: true }, NOON)).toMatchObject({
      ok: true,
    })
    const people = await readPeople(instructor, classId, NOON)
    expect(people.ok && people.value.find((member) => member.memberId === memberId.removed)).toMatchObject({
      name: 'Rhea B',
      role: 'learner',
      state: 'active',
    })
    expect(code).not.toBe('')
  })
})

describe('leaving a class', () => {
  it('leaves nothing that says who left', async () => {
    const { classId, instructor, former, memberId } = await openCast()
    const people = await readPeople(instructor, classId, NOON)
    expect(people.ok && people.value.find((member) => member.memberId === memberId.former)).toEqual({
      memberId: memberId.former,
      name: null,
      role: 'learner',
      state: 'left',
      since: NOON,
      isYou: false,
    })
    expect(await readClasses(former, NOON)).toEqual([])
    expect(await leaveClass(former, { classId }, NOON)).toEqual({ ok: false, error: { code: 'not-found' } })
  })
})

describe('who looked at what', () => {
  it('is noted once for each ten minutes, and shown to every learner', async () => {
    const { classId, assistant, learner, instructor } = await openCast()
    const before = (await readVisits(learner, classId))?.length ?? 0
    for (const later of [20, 21, 29, 31]) await readPeople(assistant, classId, NOON + later * MINUTE)
    const visits = (await readVisits(learner, classId)) ?? []
    expect(visits.slice(0, visits.length - before)).toEqual(
      [31, 20].map((later) => ({
        visitId: expect.any(String) as unknown,
        by: { name: 'Asa', role: 'assistant' },
        page: 'people',
        isAboutYou: false,
        at: NOON + later * MINUTE,
      })),
    )
    expect(await readVisits(instructor, classId)).toEqual(visits)
  })

  it('cannot be taken back by the application', async () => {
    await openCast()
    await expect(database.query('DELETE FROM class_visits')).rejects.toThrow('permission denied')
    await expect(database.query('UPDATE class_visits SET page = $1', ['none'])).rejects.toThrow(
      'permission denied',
    )
  })
})

describe('opening a class', () => {
  it('refuses a zone there is none of', async () => {
    const viewer = await openLearner()
    expect(await openClass(viewer, { ...FACTS, zone: 'Atlantis/Capital', yourName: 'Ines' }, NOON)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: ['zone'] },
    })
    expect(await readClasses(viewer, NOON)).toEqual([])
  })

  it('is limited for each account', async () => {
    const { instructor, classId } = await openCast()
    await inDatabase(process.env.DATABASE_URL ?? '', (owner) =>
      owner.query(
        `WITH made AS (
           INSERT INTO classes (class_id, name, term, starts_on, zone, created_at)
           SELECT gen_random_uuid(), 'more', '', 0, 'UTC', now() FROM generate_series(1, 199) RETURNING class_id)
         INSERT INTO class_members (class_id, user_id, member_id, role, state, since, name)
         SELECT class_id, $1, gen_random_uuid(), 'instructor', 'active', now(), 'Ines' FROM made`,
        [instructor.userId],
      ),
    )
    expect(await openClass(instructor, { ...FACTS, yourName: 'Ines' }, NOON)).toEqual({
      ok: false,
      error: { code: 'full' },
    })
    expect(classId).not.toBe('')
  })
})
