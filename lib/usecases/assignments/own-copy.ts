import { v7 as uuidv7 } from 'uuid'
import { copyDeckName, copySetName } from '@/lib/classes'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import type { AssignmentRecord } from '@/lib/data/classes/assignments'
import type { CopiedItem } from '@/lib/data/classes/copies'
import type { PublishedItem, VersionRecord } from '@/lib/data/classes/publications'
import { notesByKey } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { insertSet } from '@/lib/data/problem-sets'
import { insertProblems } from '@/lib/data/problems'
import { makeDecks } from '../decks/make-decks'
import { insertWritten } from '../notes/insert-written'
import { noteOf } from '../notes/written-note'

/** Names tried until one is free. */
const TRIES = 100

/** Makes the deck that an assignment becomes for a learner, under a name that is free. Returns its id. */
export async function makeCopyDeck(
  connection: Database,
  viewer: Viewer,
  className: string,
  { name, description }: AssignmentRecord,
  now: number,
): Promise<string> {
  const deckId = uuidv7()
  for (let turn = 1; turn <= TRIES; turn++) {
    const deck = { deckId, name: copyDeckName(className, name, turn, LIMITS.deckName), description }
    if ((await makeDecks(connection, viewer, [deck], now)).includes(deckId)) return deckId
  }
  throw new Error('every name for the deck of an assignment is taken')
}

/** Makes the problem set that an assignment becomes for a learner, under a name that is free. Returns its id. */
export async function makeCopySet(
  connection: Database,
  viewer: Viewer,
  className: string,
  { name, description, skills }: VersionRecord,
  now: number,
): Promise<string> {
  const setId = uuidv7()
  for (let turn = 1; turn <= TRIES; turn++) {
    const set = { setId, name: copySetName(className, name, turn, LIMITS.deckName), description }
    if (await insertSet(connection, viewer, { ...set, skills: skills ?? [] }, now)) return setId
  }
  throw new Error('every name for the set of an assignment is taken')
}

/**
 * Makes notes of items in a deck. Where the learner has a note of that kind and name in it already, that one is the item
 * from now on, with the text it has.
 *
 * @returns which note is which item
 */
export async function addNotes(
  connection: Database,
  viewer: Viewer,
  deckId: string,
  items: readonly PublishedItem[],
  now: number,
): Promise<CopiedItem[]> {
  const notes = items.flatMap(({ body, ...item }) =>
    body.is === 'note'
      ? [{ item, deckId, noteId: uuidv7(), written: noteOf(body.kind, body.fields, body.tags) }]
      : [],
  )
  const made = new Set((await insertWritten(connection, viewer, notes, now)).noteIds)
  const missing = notes.filter(({ noteId }) => !made.has(noteId))
  const there =
    missing.length === 0
      ? []
      : await notesByKey(
          viewer,
          [deckId],
          missing.map(({ written }) => written.text.keyHash),
          connection,
        )
  const byKey = new Map(there.map((note) => [`${note.kind} ${note.keyHash}`, note.noteId]))
  return notes.flatMap(({ item: { itemId, revision }, noteId, written: { text } }) => {
    const ownId = made.has(noteId) ? noteId : byKey.get(`${text.kind} ${text.keyHash}`)
    return ownId === undefined ? [] : [{ itemId, revision, ownId, state: 'current' as const }]
  })
}

/** Makes problems of items in a set, before the learner at once. Returns which is which. */
export async function addProblems(
  connection: Database,
  viewer: Viewer,
  setId: string,
  items: readonly PublishedItem[],
  now: number,
): Promise<CopiedItem[]> {
  const problems = items.flatMap(({ itemId, revision, body }) =>
    body.is === 'problem'
      ? [{ itemId, revision, problemId: uuidv7(), source: body.source, isPublished: true }]
      : [],
  )
  await insertProblems(
    connection,
    viewer,
    setId,
    problems.map(({ problemId, source, isPublished }) => ({ problemId, source, isPublished })),
    now,
  )
  return problems.map(({ itemId, revision, problemId: ownId }) => ({
    ...{ itemId, revision, ownId },
    state: 'current',
  }))
}
