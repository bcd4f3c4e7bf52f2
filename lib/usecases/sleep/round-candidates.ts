import 'server-only'
import type { CandidateDto } from '@/lib/contracts/sleep'
import type { NightRecord } from '@/lib/data/nights'
import type { UnfinishedRound } from '@/lib/data/unfinished-rounds'
import type { StudyDay } from '@/lib/scheduling'
import { nightStatus } from '@/lib/sleep/problem'
import { lastStuck } from './last-stuck'
import { roundTitle } from './problem-title'

/** A problem of a set that can be slept on. */
export interface RoundCandidate extends Omit<CandidateDto, 'isToday'> {
  readonly triedAt: number
  /** It is preferred to whatever else was tried. */
  readonly isParked: boolean
}

/**
 * Problems that can be slept on: those parked, and one of several steps that was begun and is still on the screen. One that
 * waits for the morning after a night is none, unless it was tried again on this day.
 */
export function roundCandidates(
  rounds: readonly UnfinishedRound[],
  unsettled: readonly NightRecord[],
  today: StudyDay,
  dayOf: (instant: number) => StudyDay,
): RoundCandidate[] {
  return rounds.flatMap((round): RoundCandidate[] => {
    const { roundId, state, standing } = round
    const isParked = standing === 'parked'
    const triedAt = isParked ? lastSeen(round) : round.answeredAt
    if (triedAt === null || (!isParked && state.problem.steps.length < 2)) return []
    const before = unsettled.find((night) => night.roundId === roundId)
    const waits = before !== undefined && !['captured', 'open'].includes(nightStatus(before, today))
    if (waits && dayOf(triedAt) !== today) return []
    const stuck = round.stuck ?? (before === undefined ? '' : lastStuck(before))
    return [{ subject: { kind: 'round', roundId }, title: roundTitle(state), stuck, triedAt, isParked }]
  })
}

/** When a parked problem was last answered, said to stick, or shown: the nearest there is to when it was parked. */
const lastSeen = ({ answeredAt, stuckAt, state }: UnfinishedRound): number =>
  Math.max(answeredAt ?? 0, stuckAt ?? 0, state.open?.shownAt ?? 0)
