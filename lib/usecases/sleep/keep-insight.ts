import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { err, ok, type Result } from '@/lib/contracts/result'
import { LIMITS } from '@/lib/contracts/limits'
import type { KeepInsightInput, KeptInsight, NightFailure } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { unarchiveByName } from '@/lib/data/deck-trees'
import { decksByName, selectOptionalDeck } from '@/lib/data/decks'
import { lockNightLearner, nightLearner } from '@/lib/data/night-learners'
import { selectOptionalNight, setInsightNote, type NightRecord } from '@/lib/data/nights'
import { notesByKey, selectOptionalNote, type NoteRecord } from '@/lib/data/notes'
import { database, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { BLOCK_MINUTES } from '@/lib/focus/block'
import { studyDay } from '@/lib/scheduling'
import { sleep as words } from '@/lib/words/sleep'
import { makeDecks } from '../decks/make-decks'
import { insertWritten } from '../notes/insert-written'
import { writtenNote } from '../notes/written-note'
import { savePlanItem } from '../plan/save-plan-item'

/** Keeps what came as a card, a note, or a line of today's list. Asked for twice, it is kept once. */
export async function keepInsight(
  viewer: Viewer,
  { problemId, as }: KeepInsightInput,
  now: number,
): Promise<Result<KeptInsight, NightFailure>> {
  return as === 'plan' ? planned(viewer, problemId, now) : noted(viewer, problemId, as, now)
}

/** Writes going on with a problem into today's list, as time spent on it. */
async function planned(
  viewer: Viewer,
  problemId: string,
  now: number,
): Promise<Result<KeptInsight, NightFailure>> {
  const [night, learner] = [
    await selectOptionalNight(database, viewer, problemId),
    await nightLearner(database, viewer),
  ]
  if (night === null) return err({ code: 'not-found' })
  const saved = await savePlanItem(
    viewer,
    {
      itemId: problemId,
      day: studyDay(now, learner),
      work: { kind: 'own' },
      process: shortened(words.insight.process(night.title)),
      minutes: BLOCK_MINUTES.least,
      dread: null,
    },
    now,
  )
  if (saved.ok) return ok({ kind: 'plan' })
  return err({ code: saved.error.code === 'full' ? 'full' : 'not-found' })
}

const shortened = (text: string): string =>
  text.length <= LIMITS.processChars ? text : `${text.slice(0, LIMITS.processChars - 1)}…`

/**
 * Makes a card or a note: the problem as its question, the latest attempt, or else what came in the night, as its answer.
 * A card goes into the deck of its question, all else into a deck for such things.
 */
async function noted(
  viewer: Viewer,
  problemId: string,
  as: 'card' | 'note',
  now: number,
): Promise<Result<KeptInsight, NightFailure>> {
  return transaction(async (connection): Promise<Result<KeptInsight, NightFailure>> => {
    await lockNightLearner(connection, viewer)
    const night = await selectOptionalNight(connection, viewer, problemId)
    if (night === null) return err({ code: 'not-found' })
    if (night.insightNoteId !== null) return ok({ kind: 'note', noteId: night.insightNoteId, isNew: true })
    const insight = insightOf(night)
    if (insight === '') return err({ code: 'empty' })
    const note = night.noteId === null ? null : await selectOptionalNote(viewer, night.noteId, connection)
    const front = note?.kind === 'question' ? note.fields.front : night.title
    const kind = as === 'card' ? 'basic' : 'question'
    const written = writtenNote(kind, { front, back: insight, hint: '' }, [])
    if (!written.ok) return err({ code: 'empty' })
    const deckId =
      (as === 'card' ? await deckInUse(viewer, note) : null) ?? (await insightDeck(connection, viewer, now))
    const { noteIds } = await insertWritten(connection, viewer, [{ deckId, written: written.value }], now)
    const noteId = noteIds[0] ?? (await noteNamed(connection, viewer, deckId, written.value.text.keyHash))
    if (noteId === undefined) return err({ code: 'not-found' })
    await setInsightNote(connection, viewer, problemId, noteId)
    return ok({ kind: 'note', noteId, isNew: noteIds.length > 0 })
  })
}

function insightOf({ events }: NightRecord): string {
  const attempt = events.findLast((event) => event.kind === 'attempted')
  const capture = events.findLast((event) => event.kind === 'captured')
  return (attempt?.text ?? capture?.text ?? '').trim()
}

/** The deck of a question, where it can still be added to. */
async function deckInUse(viewer: Viewer, note: NoteRecord | null): Promise<string | null> {
  const deck = note === null ? null : await selectOptionalDeck(viewer, note.deckId)
  return deck === null || deck.isArchived ? null : deck.deckId
}

/** The deck for what came in the night; made when it is not there, and fetched back from the archive. */
async function insightDeck(connection: Database, viewer: Viewer, now: number): Promise<string> {
  const name = words.insight.deck
  const made = { deckId: uuidv7({ msecs: now }), name, description: '' }
  if ((await makeDecks(connection, viewer, [made], now)).length > 0) return made.deckId
  const [there] = await decksByName(viewer, [name], connection)
  if (there === undefined) throw new Error('a deck that cannot be made is there')
  if (there.isArchived) await unarchiveByName(connection, viewer, [name])
  return there.deckId
}

/** The note that has the name already: what came before is not written over. */
async function noteNamed(
  connection: Database,
  viewer: Viewer,
  deckId: string,
  keyHash: string,
): Promise<string | undefined> {
  const [note] = await notesByKey(viewer, [deckId], [keyHash], connection)
  return note?.noteId
}
