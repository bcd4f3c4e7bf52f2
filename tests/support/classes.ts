import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { changeRole, readPeople, removeMember } from '@/lib/usecases/classes/people'
import { openClass } from '@/lib/usecases/classes/change'
import { joinClass, leaveClass } from '@/lib/usecases/classes/join'
import { readClass } from '@/lib/usecases/classes/read'
import { openLearner } from './learners'

export const NOON = Date.parse('2026-11-27T12:00:00Z')
const TODAY = Math.floor(NOON / 86_400_000)

export const FACTS = {
  name: 'Stats 101',
  term: 'Autumn',
  startsOn: TODAY,
  endsOn: TODAY + 90,
  zone: 'Europe/Berlin',
}

/** A class with one of each who can have something to do with it, and everybody else. */
export interface Cast {
  readonly classId: string
  readonly code: string
  readonly instructor: Viewer
  readonly assistant: Viewer
  readonly learner: Viewer
  readonly former: Viewer
  readonly removed: Viewer
  /** Teaches another class. */
  readonly elsewhere: Viewer
  readonly memberId: Readonly<Record<'instructor' | 'assistant' | 'learner' | 'former' | 'removed', string>>
}

function must<T>(done: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** Opens a class with its cast. */
export async function openCast(): Promise<Cast> {
  const [instructor, assistant, learner, former, removed, elsewhere] = await Promise.all(
    Array.from({ length: 6 }, () => openLearner('Europe/Berlin')),
  )
  if (!instructor || !assistant || !learner || !former || !removed || !elsewhere)
    throw new Error('nobody came')
  const { classId } = must(await openClass(instructor, { ...FACTS, yourName: 'Ines' }, NOON))
  must(await openClass(elsewhere, { ...FACTS, yourName: 'Emil' }, NOON))
  const code = (await readClass(instructor, classId, NOON))?.joinCode ?? ''
  const people = { Asa: assistant, Lou: learner, Finn: former, Rhea: removed }
  for (const [yourName, viewer] of Object.entries(people))
    must(await joinClass({ viewer, place: null }, { code, yourName, agrees: true }, NOON))
  const members = must(await readPeople(instructor, classId, NOON))
  const idOf = (name: string) => members.find((member) => member.name === name)?.memberId ?? ''
  const memberId = {
    instructor: idOf('Ines'),
    assistant: idOf('Asa'),
    learner: idOf('Lou'),
    former: idOf('Finn'),
    removed: idOf('Rhea'),
  }
  must(await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'assistant' }))
  must(await leaveClass(former, { classId }, NOON))
  must(await removeMember(instructor, { classId, memberId: memberId.removed }, NOON))
  return { classId, code, instructor, assistant, learner, former, removed, elsewhere, memberId }
}

/** The id of a class that is not there. */
export const nowhere = (): string => uuidv7()
