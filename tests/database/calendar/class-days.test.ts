import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { changeCalendar, readCalendar } from '@/lib/usecases/calendar/feed'
import { archiveClass } from '@/lib/usecases/classes/change'
import { leaveClass } from '@/lib/usecases/classes/join'
import { assign, endAssignment, except, moveAssignment, start } from '../../support/assigned-learner'
import { NOON, openCast } from '../../support/classes'
import { done } from '../../support/focus'

const TODAY = Math.floor(NOON / 86_400_000)

async function makeFeed(viewer: Viewer): Promise<string> {
  const { address } = done(
    await changeCalendar(viewer, { feed: 'make' }, 'https://spindle.example.org', NOON),
  )
  return new URL(address ?? '').searchParams.get('token') ?? ''
}

interface Entry {
  readonly uid: string
  readonly summary: string
  readonly start: string
  readonly isDate: boolean
}

/** The entries of a calendar as an app reads them. */
async function entriesOf(token: string): Promise<Entry[]> {
  const text = (await readCalendar(token, NOON)) ?? ''
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate } = new ICAL.Event(component)
    return { uid, summary, start: startDate.toString(), isDate: startDate.isDate }
  })
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('the calendar of somebody who learns in a class', () => {
  it('has the due day and the exam of what has begun, as whole days, though no hour is set', async () => {
    const { classId, learner } = await openCast()
    const days = { startsOn: TODAY, dueOn: TODAY + 15, examOn: TODAY + 17, target: 0.9 }
    const assignmentId = await assign(classId, { ...days, name: 'Capitals, all; of them' })
    await assign(classId, { name: 'Later', startsOn: TODAY + 3, dueOn: TODAY + 9 })
    const token = await makeFeed(learner)
    const entries = await entriesOf(token)
    expect(entries.map(({ uid: _, ...entry }) => entry)).toEqual([
      { summary: 'Due: Capitals, all; of them (Stats 101)', start: iso(TODAY + 15), isDate: true },
      { summary: 'Exam: Capitals, all; of them (Stats 101)', start: iso(TODAY + 17), isDate: true },
    ])
    const text = (await readCalendar(token, NOON)) ?? ''
    expect(text).toContain(`DTSTART;VALUE=DATE:${iso(TODAY + 15).replaceAll('-', '')}`)
    for (const secret of [learner.userId, assignmentId, classId, 'Lou']) expect(text).not.toContain(secret)
  })

  it('moves an entry with its day, and goes by the days that hold for the learner', async () => {
    const { classId, learner, memberId } = await openCast()
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 5 })
    const token = await makeFeed(learner)
    const [before] = await entriesOf(token)
    await moveAssignment(assignmentId, { dueOn: TODAY + 6, examOn: null })
    const [moved] = await entriesOf(token)
    expect(moved).toEqual({ ...before, start: iso(TODAY + 6) })
    await except(assignmentId, memberId.learner, { dueOn: TODAY + 8 })
    expect((await entriesOf(token)).map((entry) => entry.start)).toEqual([iso(TODAY + 8)])
  })

  it('has nothing of an assignment that is ended or excused, nor of a class that is left or archived', async () => {
    for (const end of ['ended', 'excused', 'archived', 'left'] as const) {
      const { classId, learner, instructor, memberId } = await openCast()
      const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 5, examOn: TODAY + 6 })
      await start(learner, assignmentId, { cards: 1, at: NOON })
      const token = await makeFeed(learner)
      expect(await entriesOf(token)).toHaveLength(2)
      if (end === 'ended') await endAssignment(assignmentId, NOON)
      if (end === 'excused') await except(assignmentId, memberId.learner, { isExcused: true })
      if (end === 'archived') await archiveClass(instructor, { classId, isArchived: true }, NOON)
      if (end === 'left') await leaveClass(learner, { classId }, NOON)
      expect(await entriesOf(token)).toEqual([])
    }
  })

  it('is empty to those who teach the class, were in it, or are in another', async () => {
    const { classId, instructor, assistant, former, removed, elsewhere } = await openCast()
    await assign(classId, { startsOn: TODAY, dueOn: TODAY + 5 })
    for (const viewer of [instructor, assistant, former, removed, elsewhere])
      expect(await entriesOf(await makeFeed(viewer))).toEqual([])
  })
})
