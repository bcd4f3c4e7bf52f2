import 'server-only'
import { renderCard, type RenderedCard } from '@/lib/content/notes'
import type { DayRecordsDto, MorningDto } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectDayRecord } from '@/lib/data/day-records'
import { nightLearner, type NightLearner } from '@/lib/data/night-learners'
import { selectOptionalNight, selectUnsettledNights, type NightRecord } from '@/lib/data/nights'
import { selectOptionalNote } from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { isUnfinished, selectOptionalRound } from '@/lib/data/practice-rounds'
import { studyDay, type StudyDay } from '@/lib/scheduling'
import { isHidden, problemDto } from './problem-dto'
import { waitingNights } from './waiting'

/**
 * What the morning shows: one problem, and which others wait.
 *
 * @param problemId the one asked for; null: the one that waits for the latest night
 */
export async function readMorning(
  viewer: Viewer,
  now: number,
  problemId: string | null,
): Promise<MorningDto> {
  const learner = await nightLearner(database, viewer)
  const today = studyDay(now, learner)
  const waiting = waitingNights(await selectUnsettledNights(database, viewer), today)
  const asked =
    problemId === null ? (waiting[0] ?? null) : await selectOptionalNight(database, viewer, problemId)
  // What was set for the night to come is nobody's morning yet.
  const shown = asked !== null && asked.night < today ? asked : null
  return {
    now,
    zone: learner.zone,
    today,
    problem: shown === null ? null : problemDto(shown, today, await unfinishedRound(viewer, shown)),
    question: shown === null || isHidden(shown, today) ? null : await questionOf(viewer, shown),
    waiting: waiting
      .filter((night) => night.problemId !== shown?.problemId)
      .map((night) => ({
        problemId: night.problemId,
        title: isHidden(night, today) ? null : night.title,
        night: night.night,
      })),
    records: await recordsOf(viewer, learner, today),
  }
}

/** The round a problem can be gone on with in. */
async function unfinishedRound(viewer: Viewer, { roundId }: NightRecord): Promise<string | null> {
  const round = roundId === null ? null : await selectOptionalRound(database, viewer, roundId)
  return round !== null && isUnfinished(round) ? round.roundId : null
}

/** What is asked, with what it is compared with; null where it was not of a note, or the note is gone. */
async function questionOf(viewer: Viewer, { noteId, ordinal }: NightRecord): Promise<RenderedCard | null> {
  const note = noteId === null ? null : await selectOptionalNote(viewer, noteId)
  return note === null || note.isDeleted ? null : renderCard(note.kind, note.fields, ordinal ?? 0)
}

/** What is typed of today; nothing of a kind whose records are off. */
export async function recordsOf(
  viewer: Viewer,
  { keepsSleep, keepsExercise }: NightLearner,
  today: StudyDay,
): Promise<DayRecordsDto> {
  const record = await selectDayRecord(database, viewer, today)
  return {
    keepsSleep,
    keepsExercise,
    sleepMinutes: keepsSleep ? record.sleepMinutes : null,
    exerciseMinutes: keepsExercise ? record.exerciseMinutes : null,
  }
}
