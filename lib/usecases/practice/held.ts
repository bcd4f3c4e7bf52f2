import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertPracticeEvents } from '@/lib/data/practice-events'
import { lockPracticeLearner, practiceLearner, type PracticeLearner } from '@/lib/data/practice-learners'
import { skillsBySlug } from '@/lib/data/practice-problems'
import { saveSkillModel, selectSkillModel } from '@/lib/data/skill-models'
import { database, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import type { Skill } from '@/lib/practice/problem/skill'
import { SKILL_MODEL_VERSION } from '@/lib/practice/skills/skill-model'
import type { PracticeEvent } from '@/lib/practice/state/event'
import {
  applyPractice,
  newPractice,
  restoredPractice,
  storedPractice,
  type Applied,
  type PracticeState,
} from '@/lib/practice/state/practice-state'
import type { StudyDay } from '@/lib/scheduling'
import { studyDayOf } from '../log/study-days'
import { foldPractice } from './fold'

/** A learner's practice. Within `holdPractice` nobody else changes it meanwhile. */
export interface HeldPractice {
  readonly connection: Database
  readonly viewer: Viewer
  readonly learner: PracticeLearner
  /** The skills that the learner's sets name, by slug. */
  readonly skills: ReadonlyMap<string, Skill>
  /** Server clock, milliseconds since the epoch, and the study day it falls in. */
  readonly now: number
  readonly today: StudyDay
  readonly state: PracticeState
  readonly nextSeq: number
  /** Taken in and not yet written. */
  readonly events: readonly PracticeEvent[]
}

/** Runs work that changes a learner's practice, in one transaction and one at a time. */
export const holdPractice = <Value>(
  viewer: Viewer,
  now: number,
  work: (held: HeldPractice) => Promise<Value>,
): Promise<Value> =>
  transaction(async (connection) =>
    work(await heldBy(connection, viewer, now, await lockPracticeLearner(connection, viewer))),
  )

/** Looks at a learner's practice, and keeps nobody waiting. */
export const viewPractice = async <Value>(
  viewer: Viewer,
  now: number,
  work: (held: HeldPractice) => Promise<Value>,
): Promise<Value> => work(await heldBy(database, viewer, now, await practiceLearner(database, viewer)))

async function heldBy(
  connection: Database,
  viewer: Viewer,
  now: number,
  learner: PracticeLearner,
): Promise<HeldPractice> {
  const { state, nextSeq } = await readPractice(connection, viewer)
  const skills = await skillsBySlug(connection, viewer)
  const today = studyDayOf(now, learner)
  return { connection, viewer, learner, skills, now, today, state, nextSeq, events: [] }
}

/** What is known of a learner's skills; rebuilt from the log where another version knew it. */
async function readPractice(
  connection: Database,
  viewer: Viewer,
): Promise<{ readonly state: PracticeState; readonly nextSeq: number }> {
  const row = await selectSkillModel(connection, viewer)
  if (row === null) return { state: newPractice(), nextSeq: 1 }
  const { nextSeq } = row
  if (row.modelVersion === SKILL_MODEL_VERSION) return { state: restoredPractice(row.state), nextSeq }
  return { state: (await foldPractice(connection, viewer)).state, nextSeq }
}

type NewEvent<Event = PracticeEvent> = Event extends PracticeEvent ? Omit<Event, 'seq'> : never

/** Takes an event in. What it says of a prediction is what the fold serves for it. */
export function take(
  held: HeldPractice,
  event: NewEvent,
): { readonly held: HeldPractice; readonly applied: Applied } {
  const numbered = { ...event, seq: held.nextSeq } as PracticeEvent
  const applied = applyPractice(held.state, numbered)
  const kept = numbered.kind === 'attempt' ? { ...numbered, served: applied.served } : numbered
  return {
    held: { ...held, state: applied.state, nextSeq: held.nextSeq + 1, events: [...held.events, kept] },
    applied,
  }
}

/** Writes what was taken in: the events, and what they made of the learner's skills. */
export async function keep({ connection, viewer, state, nextSeq, events }: HeldPractice): Promise<void> {
  if (events.length === 0) return
  await insertPracticeEvents(connection, viewer, events)
  await saveSkillModel(connection, viewer, {
    modelVersion: SKILL_MODEL_VERSION,
    state: storedPractice(state),
    nextSeq,
  })
}
