import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Client } from 'pg'
import { makeJoinCode } from '@/lib/classes'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from '@/tests/support/in-database'
import { databaseUrl } from './database'

type Classes = Pick<
  Owner,
  'classId' | 'memberId' | 'removedMemberId' | 'learnedClassId' | 'backClassId' | 'joinableCode'
>

/** Puts somebody into classes: one they teach, one they learn in, one that asks them back; and one to join. */
export async function openClasses(userId: string, secret: string): Promise<Classes> {
  return inDatabase(databaseUrl(), async (client) => {
    const taught = await openClass(client, `${secret} class`)
    await addMember(client, taught.classId, userId, 'instructor', 'active', `${secret} teacher`)
    const pupil = (state: string) => addPupil(client, taught.classId, state, `${secret} ${state}`)
    const [memberId, removedMemberId] = [await pupil('active'), await pupil('removed')]
    const learned = await openClass(client, 'Elsewhere')
    const back = await openClass(client, 'Back')
    for (const { classId } of [learned, back]) await addPupil(client, classId, 'active', 'Ines', 'instructor')
    await addMember(client, learned.classId, userId, 'learner', 'active', `${secret} learner`)
    await addMember(client, back.classId, userId, 'learner', 'asked-back', `${secret} missed`)
    const joinable = await openClass(client, 'Open to all')
    return {
      classId: taught.classId,
      memberId,
      removedMemberId,
      learnedClassId: learned.classId,
      backClassId: back.classId,
      joinableCode: joinable.code,
    }
  })
}

async function openClass(client: Client, name: string): Promise<{ classId: string; code: string }> {
  const classId = uuidv7()
  const code = makeJoinCode(() => randomInt(2 ** 32) / 2 ** 32)
  await client.query(
    `INSERT INTO classes (class_id, name, term, starts_on, zone, join_code, created_at)
     VALUES ($1, $2, '', 20000, 'Europe/Berlin', $3, now())`,
    [classId, name, code],
  )
  return { classId, code }
}

/** Somebody with an account and nothing else. */
async function addPupil(
  client: Client,
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
  client: Client,
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
