import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { joinClass } from '@/lib/usecases/classes/join'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { rollUpClasses } from '@/lib/usecases/classes/roll-up/roll-up-classes'
import type { Grade } from '@/lib/scheduling'
import { NOON, type Cast } from './classes'
import { Device } from './device'
import { addDeck, addNote, openLearner } from './learners'

export const DAY_MS = 86_400_000
export const TODAY = Math.floor(NOON / DAY_MS)

/** What is asked for, where a test says nothing else. */
const FACTS = {
  startsOn: TODAY,
  dueOn: TODAY + 20,
  examOn: null as number | null,
  lateRule: 'none',
  lateDays: 0,
  wantedDays: 4 as number | null,
  dayAnswers: 2,
  wantedRecall: 0.8 as number | null,
}

/** Something assigned to a class. */
export interface Assigned {
  readonly classId: string
  readonly assignmentId: string
  readonly publicationId: string
  readonly itemIds: readonly string[]
}

/** A learner with their copy. */
export interface Copied {
  readonly viewer: Viewer
  readonly memberId: string
  readonly device: Device
  /** Of each item. */
  readonly cardIds: readonly (readonly string[])[]
}

/** Publishes and assigns something of so many items. Notes ask for `answer 0`, `answer 1` … */
export async function assignItems(
  classId: string,
  items: number,
  { kind = 'deck', ...facts }: Partial<typeof FACTS> & { readonly kind?: 'deck' | 'problems' } = {},
): Promise<Assigned> {
  const { startsOn, dueOn, examOn, lateRule, lateDays, wantedDays, dayAnswers, wantedRecall } = {
    ...FACTS,
    ...facts,
  }
  const publicationId = uuidv7()
  const assignmentId = uuidv7()
  const itemIds = Array.from({ length: items }, () => uuidv7())
  await database.query(
    `INSERT INTO publications (class_id, publication_id, kind, source_id, created_at)
     VALUES ($1, $2, $3, gen_random_uuid(), $4)`,
    [classId, publicationId, kind, new Date(NOON)],
  )
  await database.query(
    `INSERT INTO published_versions (publication_id, number, name, description, items, item_count, published_at)
     VALUES ($1, 1, 'Capitals', '', $2, $3, $4)`,
    [publicationId, JSON.stringify(itemIds.map((id) => [id, 1])), items, new Date(NOON)],
  )
  await database.query(
    `INSERT INTO published_items (publication_id, item_id, revision, kind, body, title, key_hash, source_id)
     SELECT $1, i.id, 1, $3, json_build_object('front', 'question ' || i.place - 1, 'back', 'answer ' || i.place - 1),
       'question ' || i.place - 1, repeat('0', 64), gen_random_uuid()
     FROM unnest($2::uuid[]) WITH ORDINALITY AS i (id, place)`,
    [publicationId, itemIds, kind === 'deck' ? 'typed' : 'problem'],
  )
  await database.query(
    `INSERT INTO assignments (class_id, assignment_id, publication_id, starts_on, due_on, exam_on, late_rule, late_days,
       wanted_days, day_answers, wanted_recall, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[classId, assignmentId, publicationId, startsOn, dueOn, examOn, lateRule, lateDays],
      ...[wantedDays, dayAnswers, wantedRecall, new Date(NOON)],
    ],
  )
  return { classId, assignmentId, publicationId, itemIds }
}

/** Takes a new learner into a class. */
export async function joinedLearner(
  { code, classId }: Cast,
  zone = 'Europe/Berlin',
): Promise<{ readonly viewer: Viewer; readonly memberId: string }> {
  const viewer = await openLearner(zone)
  const joined = await joinClass(
    { viewer, place: uuidv7() },
    { code, yourName: 'Somebody', agrees: true },
    NOON,
  )
  if (!joined.ok) throw new Error(JSON.stringify(joined.error))
  return { viewer, memberId: await memberIdOf(classId, viewer) }
}

/** What a class knows somebody by. */
export async function memberIdOf(classId: string, { userId }: Viewer): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    'SELECT member_id AS id FROM class_members WHERE class_id = $1 AND user_id = $2',
    [classId, userId],
  )
  return rows[0]?.id ?? ''
}

/** Gives a learner their copy of an assigned deck, as a deck of their own with a note for each item. */
export async function startDeck(
  { viewer, memberId }: { readonly viewer: Viewer; readonly memberId: string },
  { assignmentId, itemIds }: Assigned,
  { at = NOON, ordinals = [0] }: { readonly at?: number; readonly ordinals?: readonly number[] } = {},
): Promise<Copied> {
  const deckId = await addDeck(viewer)
  await database.query(
    `INSERT INTO assigned_copies (user_id, assignment_id, deck_id, number, started_at, counts_from)
     VALUES ($1, $2, $3, 1, $4, $4)`,
    [viewer.userId, assignmentId, deckId, new Date(at)],
  )
  const cardIds: string[][] = []
  for (const itemId of itemIds) {
    const note = await addNote(viewer, deckId, { kind: 'typed', ordinals })
    cardIds.push(note.cardIds)
    await copyItem(viewer, assignmentId, itemId, note.noteId)
  }
  return { viewer, memberId, device: new Device(), cardIds }
}

/** Notes which item is which of a learner's own. */
export async function copyItem(
  { userId }: Viewer,
  assignmentId: string,
  itemId: string,
  ownId: string,
): Promise<void> {
  await database.query(
    `INSERT INTO copied_items (user_id, assignment_id, item_id, own_id, revision, state)
     VALUES ($1, $2, $3, $4, 1, 'current')`,
    [userId, assignmentId, itemId, ownId],
  )
}

/** Answers the first cards of some items, a minute apart; returns the events. */
export async function answerItems(
  { viewer, device, cardIds }: Copied,
  places: readonly number[],
  at: number,
  { grade = 3, response }: { readonly grade?: Grade; readonly response?: string } = {},
): Promise<readonly string[]> {
  const more = response === undefined ? {} : { response }
  const answers = places.map((place, index) =>
    device.answer(cardIds[place]?.[0] ?? '', at + index * 60_000, grade, more),
  )
  const accepted = await acceptEvents(viewer, answers, at + places.length * 60_000)
  if (!accepted.ok) throw new Error(accepted.error)
  return answers.map(({ eventId }) => eventId)
}

/** Takes an answer back. */
export async function takeBack({ viewer, device }: Copied, eventId: string, at: number): Promise<void> {
  const accepted = await acceptEvents(viewer, [device.takeBack(eventId, at)], at)
  if (!accepted.ok || accepted.value[0]?.status !== 'applied') throw new Error('not taken back')
}

/** Rolls classes up until nothing is left to do. */
export async function rollUpAll(now: number): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    const { notStarted, copies, items, failed } = await rollUpClasses(now)
    if (failed > 0) throw new Error('a class is not rolled up')
    if (notStarted + copies + items === 0) return
  }
  throw new Error('classes are never rolled up')
}

/** A learner's standing as it is kept. */
export async function standingRow(
  { assignmentId }: Assigned,
  memberId: string,
): Promise<Record<string, unknown> | undefined> {
  const { rows } = await database.query(
    'SELECT * FROM assignment_standings WHERE assignment_id = $1 AND member_id = $2',
    [assignmentId, memberId],
  )
  return rows[0]
}

/** An item as it is kept. */
export async function itemRow(
  { assignmentId, itemIds }: Assigned,
  place: number,
): Promise<Record<string, unknown> | undefined> {
  const { rows } = await database.query(
    'SELECT * FROM assignment_items WHERE assignment_id = $1 AND item_id = $2',
    [assignmentId, itemIds[place]],
  )
  return rows[0]
}

/** Learners' rows as they are kept, without when they changed. */
export async function learnerRows({ assignmentId }: Assigned): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await database.query(
    `SELECT * FROM assigned_items WHERE assignment_id = $1 AND answers > 0 ORDER BY item_id, user_id`,
    [assignmentId],
  )
  return rows.map((row) => ({ ...row, changed_at: null }))
}
