import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { analyse } from './analyse'
import { Hand } from './hand'

/** How large a university is. */
export interface UniversitySize {
  readonly classes: number
  readonly learners: number
  readonly items: number
  /** Of the first class those who have decks and logs; of the others only the rows are there that pages read. */
  readonly studying: number
}

/** A university, of which the first class is there in full. */
export interface University {
  readonly classId: string
  readonly assignmentId: string
  /** Teaches the first class. */
  readonly instructor: Viewer
  readonly studying: readonly Student[]
}

/** A learner with a copy of what was assigned. */
export interface Student {
  readonly viewer: Viewer
  /** In the order of the items. */
  readonly cardIds: readonly string[]
}

const DAY_MS = 86_400_000
/** Days on which every item was answered once, before now. */
const ROUNDS = [6, 3] as const
const LEARNERS_AT_ONCE = 50

/** Runs a statement with the instant as a Date among its values. */
const run = (sql: string, values: readonly unknown[]) => database.query(sql, values)

/**
 * Makes a university. Of every class: its learners as accounts, members and copies, what was published, assigned, the
 * standing of each learner and the row of each item. Of the first class besides: the row of each learner and item, and
 * of so many of its learners decks and logs, one by real answers and the others after it.
 *
 * @param now the day on which all is up to date
 */
export async function makeUniversity(
  size: UniversitySize,
  now: number,
  progress: (what: string) => void,
): Promise<University> {
  const at = new Date(now - 10 * DAY_MS)
  await run(
    `INSERT INTO classes (class_id, name, term, starts_on, zone, created_at)
     SELECT ${id("'class'", 'c')}, 'Class ' || c, 'Autumn', $2, 'Europe/Berlin', $3 FROM generate_series(1, $1::int) c`,
    [size.classes, Math.floor(now / DAY_MS) - 10, at],
  )
  await run(
    `INSERT INTO publications (class_id, publication_id, kind, source_id, created_at)
     SELECT ${id("'class'", 'c')}, ${id("'publication'", 'c')}, 'deck', gen_random_uuid(), $2
     FROM generate_series(1, $1::int) c`,
    [size.classes, at],
  )
  await run(
    `INSERT INTO assignments (class_id, assignment_id, publication_id, starts_on, due_on, exam_on, late_rule, late_days,
       wanted_days, day_answers, wanted_recall, created_at, rolled_at)
     SELECT ${id("'class'", 'c')}, ${id("'assignment'", 'c')}, ${id("'publication'", 'c')}, $2, $2 + 30, $2 + 40, 'none',
       0, 10, 5, 0.9, $3, $4 FROM generate_series(1, $1::int) c`,
    [size.classes, Math.floor(now / DAY_MS) - 10, at, new Date(now)],
  )
  for (let number = 1; number <= size.classes; number++) {
    await makeClass(size, number, now, at)
    if (number % 20 === 0) progress(`${number} classes`)
  }
  const studying = await makeStudents(size, now, progress)
  await makeRows(size, now, progress)
  await analyse()
  const { rows } = await database.query<Pick<University, 'classId' | 'assignmentId'>>(
    `SELECT ${id("'class'", '1')} AS "classId", ${id("'assignment'", '1')} AS "assignmentId"`,
  )
  const [first] = rows
  if (first === undefined) throw new Error('there is no class')
  return { ...first, instructor: await makeInstructor(first.classId, at), studying }
}

async function makeInstructor(classId: string, at: Date): Promise<Viewer> {
  const userId = uuidv7()
  await run('INSERT INTO users (id) VALUES ($1)', [userId])
  await run(
    `INSERT INTO class_members (class_id, user_id, member_id, role, state, since, name)
     VALUES ($1, $2, $3, 'instructor', 'active', $4, 'Instructor')`,
    [classId, userId, uuidv7(), at],
  )
  return { userId, isDemo: false }
}

/** The id of a thing of the university, by what it is and its numbers. */
function id(...parts: readonly string[]): string {
  return `md5(${parts.join(" || ' ' || ")})::uuid`
}

const USER = id("'user'", '$1::int', 'l')
const MEMBER = id("'member'", '$1::int', 'l')
const ITEM = id("'item'", '$1::int', 'i')
const ASSIGNMENT = id("'assignment'", '$1::int')
const PUBLICATION = id("'publication'", '$1::int')

async function makeClass(
  { learners, items }: UniversitySize,
  number: number,
  now: number,
  at: Date,
): Promise<void> {
  const today = Math.floor(now / DAY_MS)
  const people = [number, learners]
  const things = [number, items]
  await run(`INSERT INTO users (id) SELECT ${USER} FROM generate_series(1, $2::int) l`, people)
  await run(
    `INSERT INTO learners (user_id, zone) SELECT ${USER}, 'Europe/Berlin' FROM generate_series(1, $2::int) l`,
    people,
  )
  await run(
    `INSERT INTO learner_models (user_id, model_version, state) SELECT ${USER}, 0, '{}' FROM generate_series(1, $2::int) l`,
    people,
  )
  await run(
    `INSERT INTO class_members (class_id, user_id, member_id, role, state, since, name, consented_at)
     SELECT ${id("'class'", '$1::int')}, ${USER}, ${MEMBER}, 'learner', 'active', $3, 'Learner ' || l, $3
     FROM generate_series(1, $2::int) l`,
    [...people, at],
  )
  await run(
    `INSERT INTO published_versions (publication_id, number, name, description, items, item_count, published_at)
     SELECT ${PUBLICATION}, 1, 'Deck', '', json_agg(json_build_array(${ITEM}, 1)), $2::int, $3
     FROM generate_series(1, $2::int) i`,
    [...things, at],
  )
  await run(
    `INSERT INTO published_items (publication_id, item_id, revision, kind, body, title, tags, key_hash, source_id)
     SELECT ${PUBLICATION}, ${ITEM}, 1, 'basic', json_build_object('front', 'question ' || i, 'back', 'answer ' || i),
       'question ' || i, ARRAY['chapter ' || i % 20], repeat('0', 64), gen_random_uuid()
     FROM generate_series(1, $2::int) i`,
    things,
  )
  await run(
    `INSERT INTO assigned_copies (user_id, assignment_id, deck_id, number, started_at, counts_from, rolled_seq,
       rolled_practice_seq, rolled_day)
     SELECT ${USER}, ${ASSIGNMENT}, gen_random_uuid(), 1, $3, $3, 1, 1, $4 FROM generate_series(1, $2::int) l`,
    [...people, at, today],
  )
  await run(
    `INSERT INTO assignment_standings (assignment_id, member_id, started_on, items, items_begun, answers, recalled,
       retrieval_days, late_retrieval_days, recall_now, recall_due, recall_due_low, recall_due_high, recall_exam,
       recall_exam_low, recall_exam_high, minutes_ahead, credit_days, credit_recall, credit, rolled_at)
     SELECT ${ASSIGNMENT}, ${MEMBER}, $4::int - 10, $5, $5, $5 * 2, $5 * 2 - 10 - l % 100,
       ARRAY[$4 - 6, $4 - 3], '{}', 0.9 - l % 50 / 100.0, 0.8 - l % 50 / 100.0, 0.7 - l % 50 / 100.0, 0.9 - l % 50 / 100.0,
       0.7 - l % 50 / 100.0, 0.6 - l % 50 / 100.0, 0.8 - l % 50 / 100.0, array_fill(12.5::float8, ARRAY[14]), 0.2, 0.8,
       0.5, $3
     FROM generate_series(1, $2::int) l`,
    [...people, new Date(now), today, items],
  )
  await run(
    `INSERT INTO assignment_items (assignment_id, item_id, learners, answers, recalled, predicted, surprise_learners,
       surprise_mean, surprise_low, surprise_high, discrimination, wrong_answers, rolled_at)
     SELECT ${ASSIGNMENT}, ${ITEM}, $3, $3 * 2, $3 * 2 - i % 100, $3, $3, (i % 61 - 30) / 100.0, (i % 61 - 50) / 100.0,
       (i % 61 - 10) / 100.0, (i % 80) / 100.0, '[]', $4
     FROM generate_series(1, $2::int) i`,
    [...things, learners, new Date(now)],
  )
}

/** Gives the first learners of the first class decks and logs: one answers, the others did the same. */
async function makeStudents(
  { items, studying }: UniversitySize,
  now: number,
  progress: (what: string) => void,
): Promise<readonly Student[]> {
  for (let first = 1; first <= studying; first += LEARNERS_AT_ONCE)
    await makeDecks(items, first, Math.min(studying, first + LEARNERS_AT_ONCE - 1))
  const students: Student[] = []
  for (let number = 1; number <= studying; number++) students.push(await readStudent(number))
  const [first] = students
  if (first === undefined) throw new Error('nobody studies')
  const hand = new Hand()
  for (const days of ROUNDS) {
    for (let from = 0; from < items; from += 100) {
      const at = now - days * DAY_MS + from * 2000
      const answers = first.cardIds
        .slice(from, from + 100)
        .map((cardId, place) => hand.answer(cardId, at + place * 2000))
      const accepted = await acceptEvents(first.viewer, answers, at + 200_000)
      if (!accepted.ok) throw new Error(accepted.error)
    }
    progress(`one learner answered ${items}`)
  }
  await analyse()
  for (let number = 2; number <= studying; number++) await copyLog(first, number)
  progress(`${studying} learners have decks and logs`)
  return students
}

const NOTE = id("'note'", 'l', 'i')
const CARD = id("'card'", 'l', 'i')

async function makeDecks(items: number, from: number, to: number): Promise<void> {
  const span = [1, from, to]
  const all = 'generate_series($2::int, $3::int) l'
  const each = `${all} CROSS JOIN generate_series(1, $4::int) i`
  await run(
    `INSERT INTO decks (id, user_id, name) SELECT deck_id, user_id, 'Assigned' FROM assigned_copies
     WHERE assignment_id = ${ASSIGNMENT} AND user_id IN (SELECT ${USER} FROM ${all})`,
    span,
  )
  await run(
    `INSERT INTO notes (id, user_id, deck_id, kind, fields, tags, key_hash)
     SELECT ${NOTE}, ${USER}, c.deck_id, 'basic',
       json_build_object('front', 'question ' || i, 'back', 'answer ' || i), '{}', md5('note ' || l || i) || md5('')
     FROM ${each} JOIN assigned_copies c ON c.assignment_id = ${ASSIGNMENT} AND c.user_id = ${USER}`,
    [...span, items],
  )
  await run(
    `INSERT INTO cards (id, user_id, note_id, ordinal) SELECT ${CARD}, ${USER}, ${NOTE}, 0 FROM ${each}`,
    [...span, items],
  )
  await run(
    `INSERT INTO card_states (user_id, card_id, note_id, deck_id, position)
     SELECT ${USER}, ${CARD}, ${NOTE}, c.deck_id, i
     FROM ${each} JOIN assigned_copies c ON c.assignment_id = ${ASSIGNMENT} AND c.user_id = ${USER}`,
    [...span, items],
  )
  await run(
    `INSERT INTO copied_items (user_id, assignment_id, item_id, own_id, revision, state)
     SELECT ${USER}, ${ASSIGNMENT}, ${ITEM}, ${NOTE}, 1, 'current' FROM ${each}`,
    [...span, items],
  )
}

async function readStudent(number: number): Promise<Student> {
  const { rows } = await database.query<{ userId: string; cardIds: string[] }>(
    `SELECT s.user_id AS "userId", array_agg(s.card_id ORDER BY s.position) AS "cardIds"
     FROM card_states s WHERE s.user_id = ${id("'user'", '1', '$1::int')} GROUP BY s.user_id`,
    [number],
  )
  const [row] = rows
  if (row === undefined) throw new Error('there is no such learner')
  return { viewer: { userId: row.userId, isDemo: false }, cardIds: row.cardIds }
}

/** Gives another learner the log of the first, and what it made. */
async function copyLog({ viewer }: Student, number: number): Promise<void> {
  const who = [viewer.userId, number]
  const other = id("'user'", '1', '$2::int')
  await run(
    `UPDATE card_states o SET stage = f.stage, due_day = f.due_day, stability = f.stability, difficulty = f.difficulty,
       last_answered_at = f.last_answered_at, last_day = f.last_day, reps = f.reps, lapses = f.lapses,
       interval_days = f.interval_days, history = f.history
     FROM card_states f WHERE f.user_id = $1 AND o.user_id = ${other} AND o.position = f.position`,
    who,
  )
  await run(
    `UPDATE learner_models o SET model_version = f.model_version, state = f.state, next_seq = f.next_seq,
       row_version = f.row_version
     FROM learner_models f WHERE f.user_id = $1 AND o.user_id = ${other}`,
    who,
  )
  await run(
    `WITH pair AS MATERIALIZED (
       SELECT f.card_id AS theirs, o.card_id AS own FROM card_states f JOIN card_states o USING (position)
       WHERE f.user_id = $1 AND o.user_id = ${other})
     INSERT INTO events (user_id, seq, event_id, kind, card_id, at, accepted_at, device_id, device_seq, sitting_id,
       shown_at, study_day, grade, saw_prediction, model_version, value, value_low, value_high, delta, stability_before,
       difficulty_before)
     SELECT ${other}, e.seq, gen_random_uuid(), e.kind, pair.own, e.at, e.accepted_at, $3, e.device_seq, e.sitting_id,
       e.shown_at, e.study_day, e.grade, e.saw_prediction, e.model_version, e.value, e.value_low, e.value_high, e.delta,
       e.stability_before, e.difficulty_before
     FROM events e JOIN pair ON pair.theirs = e.card_id WHERE e.user_id = $1`,
    [...who, uuidv7()],
  )
}

/** The rows of all learners of the first class, as they would be: those who study are rolled up from their logs later. */
async function makeRows(
  { learners, items, studying }: UniversitySize,
  now: number,
  progress: (what: string) => void,
): Promise<void> {
  const today = Math.floor(now / DAY_MS)
  for (let first = studying + 1; first <= learners; first += LEARNERS_AT_ONCE) {
    await run(
      `INSERT INTO assigned_items (assignment_id, item_id, user_id, answers, recalled, predicted, surprise_sum,
         surprise_squares, retrieval_days, wrong_answers, changed_at)
       SELECT ${ASSIGNMENT}, ${ITEM}, ${USER}, 2, (i * 7 + l) % 10 / 5 + (l % 3 > 0)::int, 1,
         ((i * 13 + l * 7) % 100 - 80) * 10000, 250000, ARRAY[$5::int - 6, $5 - 3], '{}', $6
       FROM generate_series($2::int, $3::int) l CROSS JOIN generate_series(1, $4::int) i`,
      [1, first, Math.min(learners, first + LEARNERS_AT_ONCE - 1), items, today, new Date(now - DAY_MS)],
    )
    progress(`rows of ${Math.min(learners, first + LEARNERS_AT_ONCE - 1)} learners`)
  }
  await run(
    `UPDATE assigned_copies SET rolled_seq = NULL WHERE assignment_id = ${ASSIGNMENT}
     AND user_id IN (SELECT ${id("'user'", '$1::int', 'l')} FROM generate_series(1, $2::int) l)`,
    [1, studying],
  )
}
