import type { Candidate, NextContext, RecentRound } from './candidate'

/** Problems of one skill in a row at most, and at first contact. */
const MOST = 2
const MOST_FIRST = 4

/**
 * Whether a problem may come next without making a run too long: at most two in a row of one skill, up to four at first
 * contact. (Success rises within a run without a reliable benefit next day, so that runs flatter.)
 */
export function isAllowedRun({ skills: [skill] }: Pick<Candidate, 'skills'>, context: NextContext): boolean {
  if (skill === undefined) return true
  return runOf(context.recent, skill) < (context.firstContact.has(skill) ? MOST_FIRST : MOST)
}

/** How many of the last problems, without a gap, were about a skill. */
function runOf(recent: readonly RecentRound[], skill: string): number {
  let run = 0
  for (const round of recent.toReversed()) {
    if (round.skill !== skill) break
    run += 1
  }
  return run
}

/** How many of the last problems have to be remembered for all that is asked of them. */
export const REMEMBERED = MOST_FIRST
