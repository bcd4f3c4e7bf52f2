import 'server-only'
import type { CandidateDto } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import type { NightRecord } from '@/lib/data/nights'
import type { Database } from '@/lib/data/pool'
import { questionsTriedSince } from '@/lib/data/recall-attempts'
import { selectStuckPoints } from '@/lib/data/stuck-points'
import { selectUnfinishedRounds } from '@/lib/data/unfinished-rounds'
import { studyDay, studyDayStart, type StudyClock, type StudyDay } from '@/lib/scheduling'
import { isSolvedBy, nightStatus } from '@/lib/sleep/problem'
import { lastStuck } from './last-stuck'
import { problemTitle } from './problem-title'
import { roundCandidates } from './round-candidates'

/** What can be set for the night. */
export interface Candidates {
  /** Tried today and not solved, a parked problem first, then the one tried last: what the app may choose from. */
  readonly eligible: readonly CandidateDto[]
  /** Open from earlier nights, or parked on earlier days: the learner's own choice only. */
  readonly others: readonly CandidateDto[]
}

type Undated = Omit<CandidateDto, 'isToday'>

/** What of the viewer's can be set for the night of a study day. Plain facts never are. */
export async function candidatesFor(
  connection: Database,
  viewer: Viewer,
  today: StudyDay,
  clock: StudyClock,
  unsettled: readonly NightRecord[],
): Promise<Candidates> {
  const [tried, stuck, rounds] = [
    await questionsTriedSince(connection, viewer, studyDayStart(today, clock)),
    await selectStuckPoints(connection, viewer),
    await selectUnfinishedRounds(connection, viewer),
  ]
  const problems = roundCandidates(rounds, unsettled, today, (instant) => studyDay(instant, clock))
  const unfinished = new Set<string | null>(rounds.map(({ roundId }) => roundId))
  const questions = tried
    .filter(({ grade }) => !isSolvedBy(grade))
    .map(({ noteId, fields, triedAt }): Undated => {
      const before = unsettled.find((night) => night.noteId === noteId)
      return {
        subject: { kind: 'question', noteId },
        title: problemTitle('question', fields, 0),
        stuck: before === undefined ? '' : lastStuck(before),
        triedAt,
      }
    })
  const isAsked = new Set(questions.map(({ subject }) => (subject.kind === 'question' ? subject.noteId : '')))
  const parked = stuck
    .filter(({ noteId, roundId }) => !unfinished.has(roundId) && (noteId === null || !isAsked.has(noteId)))
    .map(({ stuckId, title, stuck: where, parkedAt }): Undated => ({
      subject: { kind: 'parked', stuckId },
      title,
      stuck: where,
      triedAt: parkedAt,
    }))
  const triedToday = new Set(tried.map(({ noteId }) => noteId))
  const again = unsettled
    .filter((night) => night.noteId === null || !triedToday.has(night.noteId))
    .filter((night) => !unfinished.has(night.roundId))
    .filter((night) => night.night < today && ['captured', 'open'].includes(nightStatus(night, today)))
    .map((night): Undated => ({
      subject: { kind: 'again', problemId: night.problemId },
      title: night.title,
      stuck: lastStuck(night),
      triedAt: lastTried(night),
    }))
  const rest = [...questions, ...parked, ...again, ...problems.filter(({ isParked }) => !isParked)]
  const all = [...lastFirst(problems.filter(({ isParked }) => isParked)), ...lastFirst(rest)].map(
    (candidate): CandidateDto => {
      const { triedAt } = candidate
      const { subject, title, stuck: where } = candidate
      return {
        subject,
        title,
        stuck: where,
        triedAt,
        isToday: triedAt !== null && studyDay(triedAt, clock) === today,
      }
    },
  )
  return {
    eligible: all.filter(({ isToday }) => isToday),
    others: all.filter(({ isToday }) => !isToday),
  }
}

const lastFirst = (candidates: readonly Undated[]): Undated[] =>
  candidates.toSorted((a, b) => (b.triedAt ?? 0) - (a.triedAt ?? 0))

const lastTried = ({ events }: NightRecord): number | null =>
  events.findLast((event) => event.kind === 'attempted')?.at ?? null
