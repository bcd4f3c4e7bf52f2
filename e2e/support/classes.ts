import { createHash, randomInt, randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { ClientBase } from 'pg'
import { makeJoinCode } from '@/lib/classes'
import type { Owner } from '@/tests/security/matrix/row'
import {
  addLearners,
  addUp,
  assign as assignReported,
  fitToRules,
  reportClass,
  stand,
} from '@/tests/support/reported-class'
import { inDatabase } from './database'

const DAY_MS = 86_400_000

type Classes = Pick<
  Owner,
  | 'classId'
  | 'memberId'
  | 'removedMemberId'
  | 'learnedClassId'
  | 'backClassId'
  | 'joinableCode'
  | 'taughtAssignmentId'
  | 'publicationId'
  | 'openAssignmentId'
  | 'startedAssignmentId'
  | 'reportedAssignmentId'
  | 'reportedItemId'
  | 'invitationId'
  | 'invitationSecret'
>

/**
 * Puts somebody into classes: one they teach, to which somebody is invited, one they learn in, one that asks them back; and
 * one to join, by its code or an invitation.
 */
export async function openClasses(userId: string, secret: string): Promise<Classes> {
  return inDatabase(async (client) => {
    const taught = await openClass(client, `${secret} class`)
    await addMember(client, taught.classId, userId, 'instructor', 'active', `${secret} teacher`)
    const pupil = (state: string) => addPupil(client, taught.classId, state, `${secret} ${state}`)
    const [memberId, removedMemberId] = [await pupil('active'), await pupil('removed')]
    const reported = await openReport(client, taught.classId, memberId, secret)
    const learned = await openClass(client, 'Elsewhere')
    const back = await openClass(client, 'Back')
    for (const { classId } of [learned, back]) await addPupil(client, classId, 'active', 'Ines', 'instructor')
    await addMember(client, learned.classId, userId, 'learner', 'active', `${secret} learner`)
    await addMember(client, back.classId, userId, 'learner', 'asked-back', `${secret} missed`)
    const joinable = await openClass(client, 'Open to all')
    const pending = await inviteTo(client, taught.classId, `${secret}@example.org`)
    const open = await inviteTo(client, joinable.classId, `${randomUUID()}@example.org`)
    return {
      classId: taught.classId,
      memberId,
      removedMemberId,
      ...reported,
      learnedClassId: learned.classId,
      backClassId: back.classId,
      joinableCode: joinable.code,
      ...(await openAssignments(client, userId, taught.classId, learned.classId)),
      invitationId: pending.invitationId,
      invitationSecret: open.secret,
    }
  })
}

/** Assigns something in the class that somebody teaches and in the one they learn in, where they have started one. */
async function openAssignments(
  client: ClientBase,
  userId: string,
  taughtId: string,
  learnedId: string,
): Promise<Pick<Owner, 'taughtAssignmentId' | 'publicationId' | 'openAssignmentId' | 'startedAssignmentId'>> {
  const assigned = async (classId: string) => assign(client, classId, await publish(client, classId))
  const startedId = await publish(client, learnedId)
  const startedAssignmentId = await assign(client, learnedId, startedId)
  await addVersion(client, startedId, 2)
  const deckId = uuidv7()
  await client.query('INSERT INTO decks (id, user_id, name) VALUES ($1, $2, $3)', [
    deckId,
    userId,
    'Elsewhere',
  ])
  await client.query(
    `INSERT INTO assigned_copies (user_id, assignment_id, deck_id, number, started_at, counts_from)
     VALUES ($1, $2, $3, 1, now(), now())`,
    [userId, startedAssignmentId, deckId],
  )
  return {
    taughtAssignmentId: await assigned(taughtId),
    publicationId: await publish(client, taughtId),
    openAssignmentId: await assigned(learnedId),
    startedAssignmentId,
  }
}

async function publish(client: ClientBase, classId: string): Promise<string> {
  const publicationId = uuidv7()
  await client.query(
    `INSERT INTO publications (class_id, publication_id, kind, source_id, created_at)
     VALUES ($1, $2, 'deck', $3, now())`,
    [classId, publicationId, uuidv7()],
  )
  await addVersion(client, publicationId, 1)
  return publicationId
}

/** A version with one note, which no other one has. */
async function addVersion(client: ClientBase, publicationId: string, number: number): Promise<void> {
  const itemId = uuidv7()
  await client.query(
    `INSERT INTO published_items (publication_id, item_id, revision, kind, body, title, tags, key_hash, source_id)
     VALUES ($1, $2, $3, 'basic', $4, 'A question', '{}', $5, $6)`,
    [
      ...[publicationId, itemId, number, { front: `A question ${number}`, back: 'Its answer', hint: '' }],
      ...[itemId.replaceAll('-', '').padStart(64, '0'), uuidv7()],
    ],
  )
  await client.query(
    `INSERT INTO published_versions (publication_id, number, name, description, items, item_count, published_at)
     VALUES ($1, $2, 'Something to learn', '', $3, 1, now())`,
    [publicationId, number, JSON.stringify([[itemId, number]])],
  )
}

async function assign(client: ClientBase, classId: string, publicationId: string): Promise<string> {
  const assignmentId = uuidv7()
  await client.query(
    `INSERT INTO assignments (class_id, assignment_id, publication_id, starts_on, due_on, late_rule, late_days,
       wanted_days, day_answers, created_at)
     VALUES ($1, $2, $3, 20000, 20021, 'none', 0, 5, 1, now())`,
    [classId, assignmentId, publicationId],
  )
  return assignmentId
}

/** Opens a class that somebody teaches, of 24 learners with figures of three assignments, and an item to discuss. */
export async function openReportedClass(
  userId: string,
): Promise<{ readonly classId: string; readonly assignmentId: string }> {
  return inDatabase(async (client) => {
    const { classId } = await openClass(client, 'Stats 101, evening group')
    await addMember(client, classId, userId, 'instructor', 'active', 'Ines Ortega')
    const memberIds = await addLearners(client, classId, 24)
    const today = Math.floor(Date.now() / DAY_MS)
    await client.query('BEGIN')
    const [assigned] = await reportClass(client, { classId, memberIds, today })
    await fitToRules(client, classId)
    await client.query('COMMIT')
    if (assigned === undefined) throw new Error('nothing is assigned')
    const { assignmentId, itemIds } = assigned
    await client.query(
      `INSERT INTO discussion_items (class_id, assignment_id, item_id, noted_at) VALUES ($1, $2, $3, now())`,
      [classId, assignmentId, itemIds[0]],
    )
    return { classId, assignmentId }
  })
}

/** Assigns something in a class, with figures of one who learns in it and an item that is to be discussed. */
async function openReport(
  client: ClientBase,
  classId: string,
  memberId: string,
  secret: string,
): Promise<Pick<Owner, 'reportedAssignmentId' | 'reportedItemId'>> {
  const rules = { startsOn: 20_000, dueOn: 20_021, wantedDays: 5 }
  const { assignmentId, itemIds } = await assignReported(client, classId, `${secret} reported`, rules, [
    { title: `${secret} item`, tags: [secret] },
  ])
  const [itemId = ''] = itemIds
  await stand(client, assignmentId, memberId, { startedOn: 20_001, days: [20_001], now: 0.5, due: 0.6 })
  await addUp(client, assignmentId, itemId, { mean: -0.2, low: -0.3, high: 0 })
  await client.query(
    `INSERT INTO discussion_items (class_id, assignment_id, item_id, noted_at) VALUES ($1, $2, $3, now())`,
    [classId, assignmentId, itemId],
  )
  return { reportedAssignmentId: assignmentId, reportedItemId: itemId }
}

async function openClass(client: ClientBase, name: string): Promise<{ classId: string; code: string }> {
  const classId = uuidv7()
  const code = makeJoinCode(() => randomInt(2 ** 32) / 2 ** 32)
  await client.query(
    `INSERT INTO classes (class_id, name, term, starts_on, zone, join_code, created_at)
     VALUES ($1, $2, '', 20000, 'Europe/Berlin', $3, now())`,
    [classId, name, code],
  )
  return { classId, code }
}

/** Invites an address to learn in a class, its letter sent. */
async function inviteTo(
  client: ClientBase,
  classId: string,
  email: string,
): Promise<{ invitationId: string; secret: string }> {
  const invitationId = uuidv7()
  const secret = randomUUID()
  await client.query(
    `INSERT INTO class_invitations (class_id, invitation_id, email, role, invited_at, sent_at, token_hash, expires_at)
     VALUES ($1, $2, $3, 'learner', now(), now(), $4, now() + interval '14 days')`,
    [classId, invitationId, email, createHash('sha256').update(secret).digest()],
  )
  return { invitationId, secret }
}

/** Somebody with an account and nothing else. */
async function addPupil(
  client: ClientBase,
  classId: string,
  state: string,
  name: string,
  role = 'learner',
): Promise<string> {
  const userId = uuidv7()
  await client.query('INSERT INTO users (id) VALUES ($1)', [userId])
  return addMember(client, classId, userId, role, state, name)
}

async function addMember(
  client: ClientBase,
  classId: string,
  userId: string,
  role: string,
  state: string,
  name: string,
): Promise<string> {
  const memberId = uuidv7()
  await client.query(
    `INSERT INTO class_members (class_id, user_id, member_id, role, state, since, name, consented_at)
     VALUES ($1, $2, $3, $4, $5, now(), $6, $7)`,
    [classId, userId, memberId, role, state, name, role === 'learner' ? new Date() : null],
  )
  return memberId
}
