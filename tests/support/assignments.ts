import { defaultFacts, type AssignmentFacts } from '@/lib/classes'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { transaction } from '@/lib/data/transaction'
import { publishAndAssign } from '@/lib/usecases/assignments/publish'
import { startAssignment } from '@/lib/usecases/assignments/start'
import { insertWritten } from '@/lib/usecases/notes/insert-written'
import { noteOf } from '@/lib/usecases/notes/written-note'
import capitals from '@/prisma/starters/capitals-of-europe.json'
import { FACTS, NOON, type Cast } from './classes'
import { addDeck } from './learners'

/** A day by the calendar of the cast's class: the one on which it was opened. */
export const CLASS_DAY = FACTS.startsOn

/** Three weeks from the day the class opens, ten days of work, an exam a week later. */
export const ASSIGNED: AssignmentFacts = {
  ...defaultFacts(FACTS, CLASS_DAY, 10),
  examOn: CLASS_DAY + 28,
  target: 0.9,
  wantedRecall: 0.8,
}

/** The value of something that has to succeed here. */
export function must<T>(done: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** A note to be written into a deck; a cloze text has its deletions in `front`. */
export interface Sheet {
  readonly front: string
  readonly back?: string
  readonly kind?: NoteKind
  readonly tags?: readonly string[]
}

/** A deck of somebody's with notes as they are written in earnest; returns its id. */
export async function writeDeck(viewer: Viewer, notes: readonly Sheet[], name?: string): Promise<string> {
  const deckId = await addDeck(viewer, name)
  await writeNotes(viewer, deckId, notes)
  return deckId
}

/** Adds notes to a deck of somebody's. Returns their ids, in the order given. */
export async function writeNotes(viewer: Viewer, deckId: string, notes: readonly Sheet[]): Promise<string[]> {
  const written = notes.map(({ front, back = 'back', kind = 'basic', tags = [] }) => ({
    deckId,
    written: noteOf(kind, { front, back }, tags),
  }))
  const made = await transaction((connection) => insertWritten(connection, viewer, written, NOON))
  return [...made.noteIds]
}

/** Publishes a deck of the instructor's in their class and assigns it; returns the id of the assignment. */
export async function assignDeck(
  { classId, instructor }: Cast,
  sourceId: string,
  facts: Partial<AssignmentFacts> = {},
  name = 'World capitals',
): Promise<string> {
  const input = { classId, kind: 'deck', sourceId, name, description: '', ...ASSIGNED, ...facts } as const
  return must(await publishAndAssign(instructor, input, NOON)).assignmentId
}

/** What a class has to do: a deck of the instructor's assigned, and the learner's copy of it. */
export interface Assigned {
  readonly assignmentId: string
  /** The instructor's deck. */
  readonly sourceId: string
  /** The learner's copy. */
  readonly deckId: string
}

/** The notes of the deck of capitals that ships. */
export const CAPITALS: readonly Sheet[] = capitals.notes.map(({ kind, fields, tags }) => ({
  ...{ kind: kind as NoteKind, front: fields.front, back: fields.back, tags },
}))

/** Publishes the deck of capitals that ships, assigns it, and starts it for the learner. */
export async function openAssigned(cast: Cast, facts: Partial<AssignmentFacts> = {}): Promise<Assigned> {
  const sourceId = await writeDeck(cast.instructor, CAPITALS, 'Geography::Capitals')
  const assignmentId = await assignDeck(cast, sourceId, facts, 'Capitals of Europe')
  const which = { classId: cast.classId, assignmentId }
  const { deckId } = must(await startAssignment(cast.learner, which, NOON))
  return { assignmentId, sourceId, deckId: deckId ?? '' }
}
