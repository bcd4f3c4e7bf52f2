import 'server-only'
import { renderCard } from '@/lib/content/notes'
import type { StuckDto, StuckTodayDto } from '@/lib/contracts/stuck'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNote } from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { isUnfinished, selectOptionalRound } from '@/lib/data/practice-rounds'
import { selectOptionalStuckPoint, selectStuckPoints, type StuckPoint } from '@/lib/data/stuck-points'
import { nightLearner } from '@/lib/data/night-learners'
import { studyDay } from '@/lib/scheduling'

/** Somewhere the viewer stuck, with what was asked; null when there is no such point of theirs. */
export async function readStuck(viewer: Viewer, stuckId: string): Promise<StuckDto | null> {
  const point = await selectOptionalStuckPoint(database, viewer, stuckId)
  if (point === null) return null
  const note = point.noteId === null ? null : await selectOptionalNote(viewer, point.noteId)
  const isThere = note !== null && !note.isDeleted
  return {
    stuckId,
    title: point.title,
    stuck: point.stuck,
    isSettled: point.isSettled,
    card: isThere ? renderCard(note.kind, note.fields, point.ordinal ?? 0) : null,
    roundId: await roundOf(viewer, point),
    questionId: isThere && note.kind === 'question' ? note.noteId : null,
  }
}

/** The round of a point where it can be gone on with. */
async function roundOf(viewer: Viewer, { roundId }: Pick<StuckPoint, 'roundId'>): Promise<string | null> {
  const round = roundId === null ? null : await selectOptionalRound(database, viewer, roundId)
  return round !== null && isUnfinished(round) ? round.roundId : null
}

/** Where the viewer stuck and may look again: the time has come, or it was for the evening of an earlier day. */
export async function stuckToday(viewer: Viewer, now: number): Promise<StuckTodayDto> {
  const [points, learner] = await Promise.all([
    selectStuckPoints(database, viewer),
    nightLearner(database, viewer),
  ])
  const isDue = (point: { againAt: number | null; parkedAt: number }): boolean =>
    point.againAt === null ? studyDay(point.parkedAt, learner) < studyDay(now, learner) : point.againAt <= now
  return {
    due: points
      .filter(isDue)
      .map(({ stuckId, title, stuck }) => ({ stuckId, title, stuck }))
      .toReversed(),
  }
}
