import { randomUUID } from 'node:crypto'
import { openSession } from '@/lib/auth/open-session'
import { hashPassword } from '@/lib/auth/passwords'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { addMedia } from '@/lib/usecases/add-media'
import { changeNotes } from '@/lib/usecases/change-notes'
import { openClasses } from '@/e2e/support/classes'
import { openExams } from '@/e2e/support/exams'
import { openBlocks } from '@/e2e/support/focus'
import { openNights } from '@/e2e/support/nights'
import { openPackageImport } from '@/e2e/support/packages'
import { openPersonalExam } from '@/e2e/support/personal-exams'
import { openPlan } from '@/e2e/support/plan'
import { openTold } from '@/e2e/support/told'
import { openWays } from '@/e2e/support/ways'
import { Device } from '../../support/device'
import { addDeck, addNote, openLearner } from '../../support/learners'
import { addQuestion } from '../../support/nights'
import { addSet, begin, done } from '../../support/practice'
import type { Owner } from '../matrix/row'

let passwordHash: Promise<string> | null = null

/** Somebody who has one of everything that the matrix asks for, made without a server. */
export async function openOwner(): Promise<{ readonly viewer: Viewer; readonly owner: Owner }> {
  const now = Date.now()
  const viewer = await openLearner('Europe/Berlin')
  const { userId } = viewer
  const [secret, email] = [`secret-${randomUUID()}`, `learner-${userId}@example.org`]
  passwordHash ??= hashPassword('a spindle turns the wool')
  await database.query('UPDATE users SET email = $2, password_hash = $3 WHERE id = $1', [
    userId,
    email,
    await passwordHash,
  ])
  const deckName = `Geography ${secret}`
  const deckId = await addDeck(viewer, deckName)
  const { noteId, cardIds } = await addNote(viewer, deckId)
  const other = await addNote(viewer, deckId)
  const cardId = cardIds[0] ?? ''
  const answer = new Device().answer(cardId, now - 3 * 86_400_000)
  done(await acceptEvents(viewer, [answer], now))
  const change = { verb: 'shelve', shelf: 'suspended' } as const
  const { changeId } = done(await changeNotes(viewer, { noteIds: [other.noteId], change }, now))
  const owner: Owner = {
    userId,
    email,
    deckName,
    deckId,
    noteId,
    cardId,
    questionId: (await addQuestion(viewer)).noteId,
    changeId: changeId ?? '',
    mediaHash: await soundOf(viewer, secret, now),
    answerId: answer.eventId,
    ...(await openBlocks(userId, secret)),
    ...(await openNights(userId, secret)),
    ...(await openPlan(userId, secret)),
    ...(await openTold(userId)),
    ...(await problemsOf(viewer, secret, now)),
    ...(await openExams(userId, secret, cardId)),
    ...(await openPersonalExam(userId, secret, deckId)),
    otherSessionId: (await openSession(viewer, 'password', null, now)).sessionId,
    ...(await openWays(userId, secret)),
    ...(await openClasses(userId, secret)),
    ...(await openPackageImport(userId, secret)),
    secret,
  }
  return { viewer, owner }
}

async function soundOf(viewer: Viewer, secret: string, now: number): Promise<string> {
  const bytes = Buffer.from(`RIFF\x24\0\0\0WAVEfmt \x10\0\0\0${secret}`, 'latin1')
  const kept = done(await addMedia(viewer, new Uint8Array(bytes), now))
  return /media:([0-9a-f]{64})/.exec(JSON.stringify(kept))?.[1] ?? ''
}

async function problemsOf(
  viewer: Viewer,
  secret: string,
  now: number,
): Promise<Pick<Owner, 'problemSetId' | 'problemId' | 'roundId'>> {
  const source = {
    title: `${secret} problem`,
    problem: {
      statement: `${secret} statement`,
      steps: [{ id: 'only', ask: secret, skills: ['keep'], answer: { type: 'number', value: '4' } }],
    },
  }
  const skills = [{ slug: 'keep', name: `${secret} skill`, prerequisites: [] }]
  const { setId, problemIds } = await addSet(viewer, [source], skills)
  const { roundId } = await begin(viewer, now, { setId })
  return { problemSetId: setId, problemId: problemIds[0] ?? '', roundId }
}
