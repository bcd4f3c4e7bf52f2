import 'server-only'
import type { RoundRecord } from '@/lib/data/practice-rounds'
import { selectUnsettledNights } from '@/lib/data/nights'
import { settleStuckOfRound } from '@/lib/data/stuck-points'
import { attemptRoundAfterNight } from '../sleep/attempt-after-night'
import { happen } from '../sleep/happen'
import type { HeldPractice } from './held'

type Held = Pick<HeldPractice, 'connection' | 'viewer' | 'now'>

/** A problem is done: it sticks no more, and counts as the attempt after the night it was set for. */
export async function settleRound({ connection, viewer, now }: Held, round: RoundRecord): Promise<void> {
  await settleStuckOfRound(connection, viewer, round.roundId, now)
  await attemptRoundAfterNight(connection, viewer, round, now)
}

/** A problem is let go, and with it where it stuck and the nights that it was set for. */
export async function letRoundGo({ connection, viewer, now }: Held, roundId: string): Promise<void> {
  await settleStuckOfRound(connection, viewer, roundId, now)
  const nights = await selectUnsettledNights(connection, viewer)
  for (const { problemId } of nights.filter((night) => night.roundId === roundId)) {
    await happen(connection, viewer, problemId, { kind: 'let-go', at: now })
  }
}
