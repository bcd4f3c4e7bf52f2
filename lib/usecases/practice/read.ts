import 'server-only'
import type { RoundDto } from '@/lib/contracts/practice'
import type { Viewer } from '@/lib/contracts/viewer'
import { problemOutlines, type ProblemChoice } from '@/lib/data/practice-problems'
import { selectOpenRound } from '@/lib/data/practice-rounds'
import { holdPractice } from './held'
import { roundDto } from './round-dto'

/** The problem on the viewer's screen, if it is one of those asked for; else null. Nothing is begun. */
export const readRound = (viewer: Viewer, choice: ProblemChoice, now: number): Promise<RoundDto | null> =>
  holdPractice(viewer, now, async (held) => {
    const open = await selectOpenRound(held.connection, viewer)
    if (open === null) return null
    const outlines = await problemOutlines(held.connection, viewer, choice)
    return outlines.some(({ problemId }) => problemId === open.problemId) ? roundDto(held, open) : null
  })
