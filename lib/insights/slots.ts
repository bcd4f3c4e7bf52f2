import type { Circumstance } from './sums'

/**
 * Where predictions are parted into bins: finer where most of a learner's lie. The five predictions that a learner can
 * make fall into five of them.
 */
const BIN_EDGES = [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95] as const

/** Hours of a slot of the day. */
export const SLOT_HOURS = 3
/** The first place in a sitting, and the fewest days since the card's last answer, of each slot. */
const PLACES = [1, 10, 20, 30] as const
const GAPS = [0, 8, 30] as const

/** Where each slot begins, in the order of the slots; the last has no end. */
export const SLOTS: Readonly<Record<Circumstance, readonly number[]>> = {
  /** Hour of the day by the learner's clock, when the question was shown. */
  hour: Array.from({ length: 24 / SLOT_HOURS }, (_, slot) => slot * SLOT_HOURS),
  /** Place among the answers of the sitting. */
  place: PLACES,
  /** Days since the card's last answer, to the nearest. */
  gap: GAPS,
  /** 0: the card comes back for the first time; 1: again. */
  return: [0, 1],
  /** 0: some minutes after a miss; 1: at another time. */
  miss: [0, 1],
}

/** In the so many minutes after a miss an answer is after it. */
export const AFTER_MISS_MINUTES = 5

/** The slot something falls into. */
export const slotOf = (of: Circumstance, value: number): number =>
  SLOTS[of].findLastIndex((from) => from <= value)

/** The bin of a prediction, 0 … 9. */
export const binOf = (prediction: number): number => BIN_EDGES.filter((edge) => edge <= prediction).length
