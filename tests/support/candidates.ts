import type { Candidate, NextContext, RecentRound } from '@/lib/practice/next/candidate'

/** A problem in the middle of the band, about a skill of its own, but for what is said of it. */
export const candidate = (problemId: string, given: Partial<Candidate> = {}): Candidate => ({
  problemId,
  skills: [`skill of ${problemId}`],
  meanValue: 0.7,
  isDue: false,
  unmet: 0,
  lastRound: 0,
  method: null,
  looksLike: [],
  place: 0,
  ...given,
})

/** Problems begun one after another, each given as its skill, and its method after a slash. */
export const begun = (...rounds: readonly string[]): RecentRound[] =>
  rounds.map((round, index) => {
    const [skill = '', method = null] = round.split('/')
    return { problemId: `before ${index}`, skill, method }
  })

/** What came before: nothing, but for what is said of it. */
export const context = (given: Partial<NextContext> = {}): NextContext => ({
  problems: 0,
  recent: [],
  firstContact: new Set(),
  ...given,
})
