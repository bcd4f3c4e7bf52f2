import 'server-only'
import type { NightSubject } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import type { NewNight, NightRecord } from '@/lib/data/nights'
import { selectOptionalNote } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { selectStuckPoints } from '@/lib/data/stuck-points'
import { cleanText } from '@/lib/content/source-text'
import { isUnfinished, selectOptionalRound } from '@/lib/data/practice-rounds'
import { placeWorkedAt } from '@/lib/practice/round/round'
import { problemTitle, roundTitle } from './problem-title'

/** What a problem is, apart from its night. `firstId`: of the earlier night it was first set for; null: none. */
export type NightSource = Pick<
  NewNight,
  'source' | 'noteId' | 'ordinal' | 'roundId' | 'title' | 'criterion'
> & {
  readonly firstId: string | null
}

/** Neither a card nor a problem, without a criterion, and never set before. */
const BARE = { noteId: null, ordinal: null, roundId: null, criterion: '', firstId: null } as const

/** Looks up what a problem is to be about; null when there is no such thing of the viewer's. */
export async function sourceOf(
  connection: Database,
  viewer: Viewer,
  subject: Exclude<NightSubject, { kind: 'drawn' }>,
  unsettled: readonly NightRecord[],
): Promise<NightSource | null> {
  switch (subject.kind) {
    case 'question': {
      const note = await selectOptionalNote(viewer, subject.noteId, connection)
      if (note?.kind !== 'question' || note.isDeleted) return null
      const firstId = unsettled.find(({ noteId }) => noteId === note.noteId)?.firstId ?? null
      const title = problemTitle('question', note.fields, 0)
      return { ...BARE, source: 'question', noteId: note.noteId, ordinal: 0, title, firstId }
    }
    case 'round': {
      const round = await selectOptionalRound(connection, viewer, subject.roundId)
      if (round === null || !isUnfinished(round)) return null
      const { roundId, state } = round
      const firstId = unsettled.find((night) => night.roundId === roundId)?.firstId ?? null
      const [title, ordinal] = [roundTitle(state), placeWorkedAt(state)]
      return { ...BARE, source: 'problem', ordinal, roundId, title, firstId }
    }
    case 'parked': {
      const points = await selectStuckPoints(connection, viewer)
      const point = points.find(({ stuckId }) => stuckId === subject.stuckId)
      if (point === undefined) return null
      const { noteId, ordinal, title } = point
      return { ...BARE, source: 'parked', noteId, ordinal, title }
    }
    case 'again': {
      const before = unsettled.find(({ problemId }) => problemId === subject.problemId)
      if (before === undefined) return null
      const { source, noteId, ordinal, roundId, title, criterion, firstId } = before
      return { source, noteId, ordinal, roundId, title, criterion, firstId }
    }
    case 'written': {
      const [title, criterion] = [cleanText(subject.title), cleanText(subject.criterion)]
      return { ...BARE, source: 'written', title, criterion }
    }
  }
}
