import 'server-only'
import type { NightSubject } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import type { NewNight, NightRecord } from '@/lib/data/nights'
import { selectOptionalNote } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { selectStuckPoints } from '@/lib/data/stuck-points'
import { cleanText } from '@/lib/content/source-text'
import { problemTitle } from './problem-title'

/** What a problem is, apart from its night. `firstId`: of the earlier night it was first set for; null: none. */
export type NightSource = Pick<NewNight, 'source' | 'noteId' | 'ordinal' | 'title' | 'criterion'> & {
  readonly firstId: string | null
}

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
      return { source: 'question', noteId: note.noteId, ordinal: 0, title, criterion: '', firstId }
    }
    case 'parked': {
      const points = await selectStuckPoints(connection, viewer)
      const point = points.find(({ stuckId }) => stuckId === subject.stuckId)
      if (point === undefined) return null
      const { noteId, ordinal, title } = point
      return { source: 'parked', noteId, ordinal, title, criterion: '', firstId: null }
    }
    case 'again': {
      const before = unsettled.find(({ problemId }) => problemId === subject.problemId)
      if (before === undefined) return null
      const { source, noteId, ordinal, title, criterion, firstId } = before
      return { source, noteId, ordinal, title, criterion, firstId }
    }
    case 'written': {
      const [title, criterion] = [cleanText(subject.title), cleanText(subject.criterion)]
      return { source: 'written', noteId: null, ordinal: null, title, criterion, firstId: null }
    }
  }
}
