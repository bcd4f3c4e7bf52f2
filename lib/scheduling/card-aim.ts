import { RETENTION } from './interval'
import type { Scheduler } from './learner-state'

/** How much higher a card is aimed at for each e-fold of its stability, at aims of `FULL_FROM` and above. */
const PER_E_FOLD = 0.013
/**
 * Days of stability at which a card is aimed at as it is chosen. Further down more is recalled of what is asked, for
 * more minutes; further up less, for fewer. Here what is recalled is less than a point from what one aim for all brings.
 */
const AROUND = 19
/** Whoever aims lower has too few minutes for it: the lean fades from here down, and is gone at `NONE_BELOW`. */
const FULL_FROM = 0.9
const NONE_BELOW = 0.85
/** A card that was asked later than so many days after its date waited for want of minutes. */
const IN_TIME_DAYS = 1

/** What a card is aimed at hangs on. */
export interface CardAimRequest {
  /** What works out the date: plain FSRS-6 aims at every card alike. */
  readonly scheduler: Scheduler
  /** Desired retention in force, 0.70 … 0.97. */
  readonly retention: number
  /** S of the card after its answer, days; below one it counts as one, the shortest wait. */
  readonly stability: number
  /** Study days it was answered on, this one too. */
  readonly reps: number
  /** Days from its date to the day it was asked, none below 0. */
  readonly daysLate: number
}

/**
 * The desired retention of one card, 0.70 … 0.97: that in force, leaned by stability. A young card is asked a little later
 * and an old one a little sooner than at the same retention for all; on the mean over reviews it is about the one chosen. A review
 * of a young card keeps its recall up for days, that of an old one for months, at the same price. In `bench:policy` as much is
 * remembered for three minutes in a hundred less (docs/decisions/0151). Where minutes are short it is as
 * chosen: what would be asked sooner waits anyhow; and after a first answer, since the stability is a stranger's.
 */
export function cardAim({ scheduler, retention, stability, reps, daysLate }: CardAimRequest): number {
  if (scheduler === 'fsrs-6' || reps <= 1 || daysLate > IN_TIME_DAYS) return retention
  const share = Math.min(1, Math.max(0, (retention - NONE_BELOW) / (FULL_FROM - NONE_BELOW)))
  const leaned = retention + share * PER_E_FOLD * Math.log(Math.max(1, stability) / AROUND)
  return Math.min(RETENTION.most, Math.max(RETENTION.least, leaned))
}
