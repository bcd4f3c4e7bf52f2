import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { Owner } from '@/tests/security/matrix/row'
import { openAccount, signIn } from './account'
import { builtActions, callAction } from './actions'
import { answeredBefore, cardsOf, csv, importNotes, originOf } from './cards'
import { openClasses } from './classes'
import type { Database } from './database'
import { openExams } from './exams'
import { openBlocks } from './focus'
import { openNights } from './nights'
import { openPackageImport } from './packages'
import { openPersonalExam } from './personal-exams'
import { openPlan } from './plan'
import { openTold } from './told'
import { openProblems } from './problems'
import { openOtherSession } from './sessions'
import { openWays } from './ways'

/** Somebody with a deck, a note, a card, an answer and focus blocks; all but the deck's name holds a word of their own. */
export async function makeOwner(request: APIRequestContext, database: Database): Promise<Owner> {
  const account = await openAccount({ zone: 'Europe/Berlin' })
  await signIn(request, account)
  const secret = `secret-${randomUUID()}`
  const deckName = `Geography ${randomUUID()}`
  const { decks } = await importNotes(
    request,
    deckName,
    csv(
      '#separator:Comma\n#columns:Front,Back,Hint,Deck,Note type\n#deck column:4\n#notetype column:5\n' +
        `${secret} question,${secret} answer,${secret} hint,,\nother,note,,${secret} deck,\n` +
        `${secret} puzzle,,,,Question to think about\n`,
    ),
  )
  const deckId = decks.find(({ name }) => name === deckName)?.deckId ?? ''
  const cards = await cardsOf(request, deckId)
  await answeredBefore(request, account.userId, cards, { daysAgo: 3, grade: 3 })
  const [answer] = await database.rows<{ event_id: string }>(
    `SELECT event_id FROM events WHERE user_id = $1 AND kind = 'answer'`,
    [account.userId],
  )
  const [puzzle] = await database.rows<{ id: string }>(
    `SELECT id FROM notes WHERE user_id = $1 AND kind = 'question'`,
    [account.userId],
  )
  const changeId = await changeOf(request, database, account.userId, deckId)
  const [card] = cards
  if (card === undefined || answer === undefined || puzzle === undefined)
    throw new Error('the owner lacks something')
  return {
    userId: account.userId,
    email: account.email,
    deckName,
    deckId,
    noteId: card.noteId,
    cardId: card.state.cardId,
    questionId: puzzle.id,
    changeId,
    mediaHash: await soundOf(request, secret),
    answerId: answer.event_id,
    ...(await openBlocks(account.userId, secret)),
    ...(await openNights(account.userId, secret)),
    ...(await openPlan(account.userId, secret)),
    ...(await openTold(account.userId)),
    ...(await openProblems(request, account.userId, secret)),
    ...(await openExams(account.userId, secret, card.state.cardId)),
    ...(await openPersonalExam(account.userId, secret, deckId)),
    ...(await openOtherSession(account.userId, secret)),
    ...(await openWays(account.userId, secret)),
    ...(await openClasses(account.userId, secret)),
    ...(await openPackageImport(account.userId, secret)),
    secret,
  }
}

/** Sets a note of another deck aside, as a change that can be undone. Returns the id of the change. */
async function changeOf(
  request: APIRequestContext,
  database: Database,
  userId: string,
  deckId: string,
): Promise<string> {
  const id = builtActions().get('app/(learn)/notes/change-actions.ts#changeNotesAction')
  const [other] = await database.rows<{ id: string }>(
    'SELECT id FROM notes WHERE user_id = $1 AND deck_id <> $2',
    [userId, deckId],
  )
  if (id === undefined || other === undefined) throw new Error('there is nothing to change')
  const change = { verb: 'shelve', shelf: 'suspended' }
  const origin = await originOf(request)
  const reply = await callAction(request, {
    id,
    page: '/decks',
    args: [{ noteIds: [other.id], change }],
    origin,
  })
  const changeId = /"changeId":"([^"]+)"/.exec(await reply.text())?.[1]
  if (changeId === undefined) throw new Error('the owner’s note was not changed')
  return changeId
}

/** Keeps a sound with a word in it. Returns its hash. */
async function soundOf(request: APIRequestContext, secret: string): Promise<string> {
  const buffer = Buffer.from(`RIFF\x24\0\0\0WAVEfmt \x10\0\0\0${secret}`, 'latin1')
  const reply = await request.post('/api/media', {
    headers: { origin: await originOf(request) },
    multipart: { file: { name: 'secret.wav', mimeType: 'audio/wav', buffer } },
  })
  const hash = /"media:([0-9a-f]{64})/.exec(await reply.text())?.[1]
  if (hash === undefined) throw new Error('the owner’s sound was not kept')
  return hash
}
