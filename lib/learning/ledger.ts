import type { CardEvidence, Shown } from './card-evidence'
import { FEATURES } from './features'
import { logistic } from './log-odds'
import { GROUPINGS } from './residual-groups'
import { scoreQuestion, type ValueModel } from './value-function'

/**
 * What the lines of a ledger are about, in the order in which it goes through them: first what is known of the card,
 * then of cards like it, last what is of the moment. Each weight of the score is in one topic.
 */
export const LEDGER_TOPICS = [
  { topic: 'repeat', features: ['repeat'] },
  { topic: 'gaps', features: ['elapsed', 'elapsedSquared', 'fastTrace'] },
  { topic: 'difficulty', features: ['difficulty', 'difficultyElapsed'] },
  { topic: 'misses', features: ['missActivation', 'lapses', 'dayMisses'] },
  { topic: 'record', features: ['reps', 'lastGrade', 'bias'] },
  { topic: 'pace', features: ['cardPace', 'cardPaceSpread', 'cardPaceOdds', 'dayPaceElapsed'] },
  { topic: 'alike', groupings: ['last two grades and pace', 'difficulty', 'days and lapses'] },
  { topic: 'together', groupings: ['last day', 'cards met together'] },
  { topic: 'sibling', features: ['sibling'] },
  { topic: 'recent', features: ['recallBias'], groupings: ['all cards'] },
  { topic: 'today', features: ['sinceMiss', 'hazard', 'missesToday', 'pace'] },
] as const satisfies readonly TopicOfWeights[]

interface TopicOfWeights {
  readonly topic: string
  readonly features?: readonly (typeof FEATURES)[number][]
  readonly groupings?: readonly string[]
}

export type LedgerTopic = (typeof LEDGER_TOPICS)[number]['topic']

/** Places in w and x of each topic's terms. */
const PLACES: readonly (readonly [LedgerTopic, readonly number[]])[] = LEDGER_TOPICS.map((line) => {
  const { topic, features = [], groupings = [] }: TopicOfWeights & { readonly topic: LedgerTopic } = line
  return [
    topic,
    [
      ...features.map((feature) => FEATURES.indexOf(feature)),
      ...groupings.map((wanted) => FEATURES.length + GROUPINGS.findIndex(({ name }) => name === wanted)),
    ],
  ]
})

/** A prediction taken apart: what the trace alone says, and how each topic moves it from there. */
export interface Ledger {
  /** σ(l): what the card's memory trace by itself predicts. */
  readonly base: number
  readonly lines: readonly LedgerLine[]
  /** V, bit for bit that of `predict`. */
  readonly value: number
}

export interface LedgerLine {
  readonly topic: LedgerTopic
  /** The topic's share of wᵀx, log-odds. */
  readonly logOdds: number
  /** σ(z) with this topic less σ(z) without it and those after it: −1 … 1. */
  readonly change: number
}

/**
 * Takes a prediction apart. Log-odds add up, probabilities don't: so the topics are gone through one after another, in
 * the order of LEDGER_TOPICS, and each is given the step that it makes from where those before it led.
 *
 *     z₀ = l,  z_i = z_{i−1} + Σ_{k in topic i} w_k x_k,  change_i = σ(z_i) − σ(z_{i−1})
 *
 * Another order would give other steps and the same end (`docs/decisions/0127-a-ledger-of-points.md`).
 */
export function ledgerOf(model: ValueModel, card: CardEvidence, shown: Shown): Ledger {
  const { offset, x, score } = scoreQuestion(model, card, shown)
  const { mean } = model.belief
  const base = logistic(offset)
  let [z, before] = [offset, base]
  const lines = PLACES.map(([topic, places]): LedgerLine => {
    const logOdds = places.reduce((sum, place) => sum + (mean[place] ?? 0) * (x[place] ?? 0), 0)
    z += logOdds
    const after = logistic(z)
    const change = after - before
    before = after
    return { topic, logOdds, change }
  })
  return { base, lines, value: logistic(score) }
}

/** A ledger as it is shown: whole numbers that add up. */
export interface LedgerInPoints {
  /** Percentage that the trace alone predicts. */
  readonly base: number
  /** Points of each topic that moves the prediction by half a point or more, in the ledger's order; never 0. */
  readonly lines: readonly { readonly topic: LedgerTopic; readonly points: number }[]
  /** Points of all the others together. */
  readonly rest: number
  /** The percentage predicted: `base`, the lines and the rest added up. */
  readonly total: number
}

/**
 * A ledger in whole points. Both ends are the percentages that are shown anywhere else; what lies between is rounded by
 * largest remainders, so that it adds up to their difference.
 *
 * @param percentage the whole percentage that a probability is shown as
 */
export function ledgerInPoints(
  { base, lines, value }: Ledger,
  percentage: (probability: number) => number,
): LedgerInPoints {
  const [first, total] = [percentage(base), percentage(value)]
  const large = lines.filter(({ change }) => Math.abs(change) >= 0.005)
  const rest = lines.reduce((sum, line) => (large.includes(line) ? sum : sum + line.change), 0)
  const whole = addingUpTo([...large.map(({ change }) => change * 100), rest * 100], total - first)
  return {
    base: first,
    lines: large
      .map(({ topic }, index) => ({ topic, points: whole[index] ?? 0 }))
      .filter(({ points }) => points !== 0),
    rest: whole.at(-1) ?? 0,
    total,
  }
}

/** Whole numbers that come to `total`, each as near to its own figure as that allows. */
function addingUpTo(exact: readonly number[], total: number): number[] {
  // Adding 0 makes a 0 of a −0.
  const whole = exact.map((figure) => Math.round(figure) + 0)
  let missing = total - whole.reduce((sum, figure) => sum + figure, 0)
  const step = Math.sign(missing)
  for (; missing !== 0; missing -= step) {
    const owed = exact.map((figure, index) => step * (figure - (whole[index] ?? 0)))
    const neediest = owed.indexOf(Math.max(...owed))
    whole[neediest] = (whole[neediest] ?? 0) + step
  }
  return whole
}
