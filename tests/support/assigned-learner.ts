import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { addDeck, addNote } from './learners'

/** An assignment as its instructor set it; days since 1970. */
export interface AssignmentGiven {
  readonly kind?: 'deck' | 'problems'
  readonly name?: string
  readonly startsOn: number
  readonly dueOn: number
  readonly examOn?: number | null
  readonly target?: number | null
  readonly lateDays?: number
  readonly items?: number
}

/** Assigns something to a class; returns its id. */
export async function assign(classId: string, given: AssignmentGiven): Promise<string> {
  const {
    kind = 'deck',
    name = 'World capitals',
    examOn = null,
    target = null,
    lateDays = 0,
    items = 12,
  } = given
  const [publicationId, assignmentId] = [uuidv7(), uuidv7()]
  await database.query(
    `WITH published AS (
       INSERT INTO publications (class_id, publication_id, kind, source_id, created_at)
       VALUES ($1::uuid, $2::uuid, $3, gen_random_uuid(), now())
     ), version AS (
       INSERT INTO published_versions (publication_id, number, name, description, items, item_count, published_at)
       VALUES ($2::uuid, 1, $4, '', '[]', $5, now())
     )
     INSERT INTO assignments (class_id, assignment_id, publication_id, starts_on, due_on, exam_on, target, late_rule,
       late_days, day_answers, created_at)
     VALUES ($1::uuid, $6, $2::uuid, $7, $8, $9, $10, $11, $12, 5, now())`,
    [
      classId,
      publicationId,
      kind,
      name,
      items,
      assignmentId,
      given.startsOn,
      given.dueOn,
      examOn,
      target,
      lateDays > 0 ? 'half' : 'none',
      lateDays,
    ],
  )
  return assignmentId
}

/** A learner starts an assignment: a deck of their own with new cards, one of a note. */
export async function start(
  viewer: Viewer,
  assignmentId: string,
  { cards, at }: { readonly cards: number; readonly at: number },
): Promise<{ deckId: string; cardIds: string[] }> {
  const deckId = await addDeck(viewer)
  const cardIds: string[] = []
  for (let made = 0; made < cards; made++) cardIds.push(...(await addNote(viewer, deckId)).cardIds)
  await database.query(
    `INSERT INTO assigned_copies (user_id, assignment_id, deck_id, number, started_at, counts_from)
     VALUES ($1, $2, $3, 1, $4::timestamptz, $4::timestamptz)`,
    [viewer.userId, assignmentId, deckId, new Date(at)],
  )
  return { deckId, cardIds }
}

/** Other days for one of a class, or none at all. */
export async function except(
  assignmentId: string,
  memberId: string,
  given: { readonly dueOn?: number; readonly examOn?: number; readonly isExcused?: boolean },
): Promise<void> {
  await database.query(
    `INSERT INTO assignment_exceptions (assignment_id, member_id, due_on, exam_on, is_excused) VALUES ($1, $2, $3, $4, $5)`,
    [assignmentId, memberId, given.dueOn ?? null, given.examOn ?? null, given.isExcused ?? false],
  )
}

/** Ends an assignment. */
export async function endAssignment(assignmentId: string, at: number): Promise<void> {
  await database.query('UPDATE assignments SET ended_at = $2 WHERE assignment_id = $1', [
    assignmentId,
    new Date(at),
  ])
}

/** Moves the due day and the exam of an assignment. */
export async function moveAssignment(
  assignmentId: string,
  { dueOn, examOn }: { readonly dueOn: number; readonly examOn: number | null },
): Promise<void> {
  await database.query('UPDATE assignments SET due_on = $2, exam_on = $3 WHERE assignment_id = $1', [
    assignmentId,
    dueOn,
    examOn,
  ])
}
