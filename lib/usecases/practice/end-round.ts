import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { RoundRecord } from '@/lib/data/practice-rounds'
import { take, type HeldPractice } from './held'

/** Takes into the log that a round is over. */
export function ended(
  held: HeldPractice,
  { roundId, problemId }: Pick<RoundRecord, 'roundId' | 'problemId'>,
  how: 'done' | 'left',
): HeldPractice {
  const { now, today } = held
  const event = { kind: 'end', eventId: uuidv7(), roundId, problemId, at: now, studyDay: today, how } as const
  return take(held, event).held
}
