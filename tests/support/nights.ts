import { v7 as uuidv7 } from 'uuid'
import type { NightSubject, TonightDto } from '@/lib/contracts/sleep'
import type { ThoughtGrade } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { keepThought } from '@/lib/usecases/keep-thought'
import { primeProblem } from '@/lib/usecases/sleep/prime-problem'
import { done } from './focus'
import { addDeck } from './learners'

/** A question to think about; returns its note's id and its deck's. */
export async function addQuestion(
  viewer: Viewer,
  front = 'Why two terms, not one?',
): Promise<{ noteId: string; deckId: string }> {
  const [noteId, deckId] = [uuidv7(), await addDeck(viewer)]
  await database.query(
    `INSERT INTO notes (id, user_id, deck_id, kind, fields, tags, key_hash)
     VALUES ($1, $2, $3, 'question', $4, '{}', $5)`,
    [
      noteId,
      viewer.userId,
      deckId,
      { front, back: 'Both factors change.', hint: '' },
      noteId.replaceAll('-', '').padStart(64, '0'),
    ],
  )
  return { noteId, deckId }
}

/** A question that was tried at an instant; returns its note's id. */
export async function triedQuestion(
  viewer: Viewer,
  at: number,
  { grade = 1, front }: { grade?: ThoughtGrade; front?: string } = {},
): Promise<string> {
  const { noteId } = await addQuestion(viewer, front)
  done(await keepThought(viewer, { noteId, text: 'Not quite', grade }, at))
  return noteId
}

export const own: NightSubject = {
  kind: 'written',
  title: 'Why does it fail?',
  criterion: 'A case that fails',
}

/** Sets a problem for the night; returns its id. */
export async function prime(
  viewer: Viewer,
  at: number,
  subject: NightSubject = own,
  problemId: string = uuidv7(),
): Promise<string> {
  done(await primeProblem(viewer, { problemId, subject, restated: 'in my words', stuck: 'right here' }, at))
  return problemId
}

/** What Tonight shows, of a state that is expected. */
export function stateOf<Kind extends TonightDto['state']['kind']>(
  { state }: TonightDto,
  kind: Kind,
): Extract<TonightDto['state'], { kind: Kind }> {
  if (state.kind !== kind) throw new Error(`not ${kind}: ${JSON.stringify(state)}`)
  return state as Extract<TonightDto['state'], { kind: Kind }>
}

/** A learner's nights as they are kept, with the kinds of what happened. */
export async function nightRows(viewer: Viewer): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query(
    `SELECT p.night, p.source, p.drawn_primed, p.title,
       (SELECT array_agg(e.kind::text ORDER BY e.place) FROM night_events e
        WHERE e.user_id = p.user_id AND e.problem_id = p.problem_id) AS events
     FROM night_problems p WHERE p.user_id = $1 ORDER BY p.night, p.created_at, p.problem_id`,
    [viewer.userId],
  )
  return rows
}
