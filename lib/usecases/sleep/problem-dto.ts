import 'server-only'
import type { NightProblemDto } from '@/lib/contracts/sleep'
import type { NightRecord } from '@/lib/data/nights'
import type { StudyDay } from '@/lib/scheduling'
import { nightStatus } from '@/lib/sleep/problem'

/**
 * Whether a problem must not be named yet: what came in the night is written down before a drawn one is seen again, in
 * both arms alike.
 */
export const isHidden = (night: NightRecord, today: StudyDay): boolean =>
  night.drawnPrimed !== null && ['offered', 'withheld', 'slept'].includes(nightStatus(night, today))

/**
 * A problem as its owner sees it.
 *
 * @param roundId the round it can be gone on with in; null for none
 */
export function problemDto(
  night: NightRecord,
  today: StudyDay,
  roundId: string | null = null,
): NightProblemDto {
  const { events } = night
  const captured = events.findLast((event) => event.kind === 'captured')
  const primed = events.findLast((event) => event.kind === 'primed')
  const hidden = isHidden(night, today)
  return {
    problemId: night.problemId,
    night: night.night,
    status: nightStatus(night, today),
    source: night.source,
    title: hidden ? null : night.title,
    stuck: hidden ? null : (primed?.stuck ?? null),
    criterion: hidden ? '' : night.criterion,
    capture: captured?.capture ?? null,
    captured: captured?.text ?? '',
    attempts: events.flatMap((event) =>
      event.kind === 'attempted' ? [{ at: event.at, grade: event.grade, text: event.text }] : [],
    ),
    insightNoteId: night.insightNoteId,
    roundId: hidden ? null : roundId,
  }
}
