import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { Owner } from '@/tests/security/matrix/row'
import { openAccount, signIn } from './account'
import { builtActions, callAction } from './actions'
import { answeredBefore, cardsOf, csv, importNotes } from './cards'
import type { Database } from './database'

/** Somebody with a deck, a note, a card and an answer; all but the deck's name holds a word of their own. */
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
    answerId: answer.event_id,
    changeId: await tagOther(request, database, account.userId, card.noteId),
    secret,
  }
}

/** Changes the other note, and gives the id by which that can be undone. */
async function tagOther(
  request: APIRequestContext,
  database: Database,
  userId: string,
  noteId: string,
): Promise<string> {
  const others = await database.rows<{ id: string }>('SELECT id FROM notes WHERE user_id = $1 AND id <> $2', [
    userId,
    noteId,
  ])
  const id = builtActions().get('app/(learn)/notes/change-actions.ts#changeNotesAction')
  if (id === undefined) throw new Error('the build changes no notes')
  const args = [
    { noteIds: others.map((other) => other.id), change: { verb: 'tag', add: ['tagged'], remove: [] } },
  ]
  const reply = await callAction(request, { id, page: '/decks', args, origin: await originOf(request) })
  const changeId = /"changeId":"([^"]+)"/.exec(await reply.text())?.[1]
  if (changeId === undefined) throw new Error('the owner’s notes were not changed')
  return changeId
}

/** The origin of the server that a context asks. */
const originOf = async (request: APIRequestContext): Promise<string> =>
  new URL((await request.get('/api/health')).url()).origin
