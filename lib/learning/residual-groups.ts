import type { CardEvidence } from './card-evidence'
import { clamp } from './log-odds'

/**
 * Cards that are alike in some way share what the model got wrong about them lately. Each group keeps Σδ and
 * ΣV(1 − V) of its members' answers, fading with each, and its residual is one more feature:
 *
 *     x = Σδ / (ΣV(1 − V) + 1/τ)
 *
 * that is, the log-odds by which the group's cards do better than predicted, shrunk by a prior variance τ.
 */
interface Grouping {
  readonly name: string
  readonly keyOf: (card: CardEvidence) => number
  /** τ, log-odds². */
  readonly variance: number
  /** What is kept of both sums at each answer of the group. */
  readonly kept: number
  /** Groups remembered: beyond that the one longest without an answer is forgotten. */
  readonly most: number
}

/** A pace that differs from the usual by this many log-seconds or more is all one. */
const PACE_STEPS = 2

export const GROUPINGS: readonly Grouping[] = [
  {
    name: 'last two grades and pace',
    keyOf: ({ history }) =>
      (history.dayGrades[0] * 5 + history.dayGrades[1]) * 5 +
      clamp(Math.round(history.pace), -PACE_STEPS, PACE_STEPS) +
      PACE_STEPS,
    variance: 0.3,
    kept: 1,
    most: 128,
  },
  {
    name: 'difficulty',
    keyOf: ({ trace }) => Math.floor(trace.difficulty),
    variance: 0.1,
    kept: 1,
    most: 16,
  },
  { name: 'last day', keyOf: ({ lastDay }) => lastDay, variance: 0.2, kept: 0.9, most: 32 },
  {
    name: 'days and lapses',
    keyOf: ({ reps, lapses }) => Math.min(reps, 6) * 6 + Math.min(lapses, 5),
    variance: 0.3,
    kept: 0.95,
    most: 64,
  },
  {
    name: 'cards met together',
    keyOf: ({ history }) => Math.floor(history.ordinal / 20),
    variance: 0.2,
    kept: 0.9,
    most: 128,
  },
  // The last one is of the moment, not of the card.
  { name: 'all cards', keyOf: () => 0, variance: 0.3, kept: 0.95, most: 1 },
]

/** Key, Σδ, ΣV(1 − V). */
type Group = readonly [key: number, surprise: number, information: number]

/** For each of GROUPINGS its groups, the one answered last at the end. */
export type ResidualGroups = readonly (readonly Group[])[]

export const noResidualGroups: ResidualGroups = GROUPINGS.map(() => [])

/** The residual of each grouping's group that a card is in; 0 for one without answers. */
export function residualsOf(groups: ResidualGroups, card: CardEvidence): number[] {
  return GROUPINGS.map(({ keyOf, variance }, index) => {
    const key = keyOf(card)
    return residualOf(
      groups[index]?.find(([other]) => other === key),
      variance,
    )
  })
}

/** The residual of the last grouping's one group, which all cards are in; 0 before the first answer. */
export const sharedResidual = (groups: ResidualGroups): number =>
  residualOf(groups.at(-1)?.[0], GROUPINGS.at(-1)?.variance ?? 0)

const residualOf = (group: Group | undefined, variance: number): number =>
  group === undefined ? 0 : group[1] / (group[2] + 1 / variance)

/** The groups after an answer of a card, given its δ and V(1 − V). */
export function groupsAfter(
  groups: ResidualGroups,
  card: CardEvidence,
  delta: number,
  information: number,
): ResidualGroups {
  return GROUPINGS.map(({ keyOf, kept, most }, index) => {
    const key = keyOf(card)
    const before = groups[index] ?? []
    const [, surprise, told] = before.find(([other]) => other === key) ?? [key, 0, 0]
    const others = before.filter(([other]) => other !== key)
    const after: Group = [key, surprise * kept + delta, told * kept + information]
    return [...others.slice(Math.max(0, others.length + 1 - most)), after]
  })
}
