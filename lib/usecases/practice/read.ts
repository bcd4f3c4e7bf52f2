import 'server-only'
import type { RoundDto } from '@/lib/contracts/practice'
import type { Viewer } from '@/lib/contracts/viewer'
import { problemOutlines, type ProblemChoice } from '@/lib/data/practice-problems'
import { database } from '@/lib/data/pool'
import { selectOpenRound, selectOptionalRound } from '@/lib/data/practice-rounds'
import { viewPractice } from './held'
import { roundDto } from './round-dto'

/** Whether a round of the viewer's can be gone on with, or its end be seen. */
export async function isRoundThere(viewer: Viewer, roundId: string): Promise<boolean> {
  const round = await selectOptionalRound(database, viewer, roundId)
  return round !== null && round.standing !== 'left'
}

/** The problem on the viewer's screen, if it is one of those asked for; else null. Nothing is begun. */
export const readRound = (
  viewer: Viewer,
  { roundId, ...choice }: ProblemChoice & { readonly roundId: string | null },
  now: number,
): Promise<RoundDto | null> =>
  viewPractice(viewer, now, async (held) => {
    const open = await selectOpenRound(held.connection, viewer)
    if (open === null) return null
    if (roundId !== null) return open.roundId === roundId ? roundDto(held, open) : null
    const outlines = await problemOutlines(held.connection, viewer, choice)
    return outlines.some(({ problemId }) => problemId === open.problemId) ? roundDto(held, open) : null
  })
