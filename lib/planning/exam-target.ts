import { EXAM_DAYS } from './exam-day'

/**
 * What an exam's cards are aimed at until its own rule begins, where nobody chose otherwise: as much is recalled on its day
 * as with higher aims before, in fewer minutes (`bench:policy -- --scenario exam`).
 */
export const EARLY_AIM = 0.8

/** Aims that may be chosen in place of the decks' own. */
export const EARLY_AIMS = [EARLY_AIM, 0.85] as const

export interface EarlyAimRequest {
  /** Desired retention there would be without the exam. */
  readonly own: number
  /** No more than this is aimed at until the exam is near; null: what is aimed at anyhow. */
  readonly earlyAim: number | null
  /** Days until the exam; 0 on its day. */
  readonly daysLeft: number
}

/**
 * The desired retention of cards with an exam of the learner's own ahead: what they would have anyhow, and no more than the
 * early aim as long as the exam is not near. What a high aim brings so early is mostly lost again by its day. Once the exam
 * is near dates decide no more what is asked, and those given lie behind it: they go by what is wanted then.
 */
export const aimBeforeExam = ({ own, earlyAim, daysLeft }: EarlyAimRequest): number =>
  earlyAim === null || daysLeft <= EXAM_DAYS ? own : Math.min(own, earlyAim)
