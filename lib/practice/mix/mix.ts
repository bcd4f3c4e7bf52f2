/** How problems stand among the cards of a sitting. */
export interface Mix {
  /** How many there are. */
  readonly problems: number
  /** One comes after so many answers. */
  readonly after: number
}

/** A problem takes so long until the learner's own pace is known, seconds. */
export const USUAL_PROBLEM_SECONDS = 120
/** No day has more. */
const PROBLEMS_MOST = 50

/** How many problems there is time for. */
export const problemsIn = (seconds: number, meanSeconds: number): number =>
  Math.min(PROBLEMS_MOST, Math.max(0, Math.floor(seconds / meanSeconds)))

/** Spreads problems evenly among cards; null where there is nothing to mix. */
export const mixOf = (cards: number, problems: number): Mix | null =>
  cards === 0 || problems === 0 ? null : { problems, after: Math.max(1, Math.floor(cards / problems)) }

/** How many problems should have come by so many answers. */
export const problemsBy = ({ problems, after }: Mix, answers: number): number =>
  Math.min(problems, Math.floor(answers / after))
