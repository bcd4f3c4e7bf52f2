import type { StudyDay } from './study-day'

/** Dates further off than this are not counted: their fuzz range is wide enough without. */
const HORIZON_DAYS = 120

/**
 * How many cards have been given each date ahead, as a fold over the answers. It only breaks ties between days that
 * serve a card equally well, so a card that was set aside or moved since may still count.
 */
export interface DueLoad {
  /** The study day `counts` begins at. */
  readonly from: StudyDay
  readonly counts: readonly number[]
}

export const noLoad: DueLoad = { from: 0, counts: [] }

/** Cards due on a day, as far as is known. */
export const loadOn = ({ from, counts }: DueLoad, day: StudyDay): number => counts[day - from] ?? 0

/** The load after a card's date was moved on `today`; null for no date, before or after. */
export function redated(
  load: DueLoad,
  today: StudyDay,
  before: StudyDay | null,
  after: StudyDay | null,
): DueLoad {
  const from = Math.max(load.from, today)
  const counts = load.counts.slice(from - load.from)
  const add = (day: StudyDay | null, change: number): void => {
    if (day === null || day < from || day >= from + HORIZON_DAYS) return
    while (counts.length <= day - from) counts.push(0)
    counts[day - from] = Math.max(0, (counts[day - from] ?? 0) + change)
  }
  add(before, -1)
  add(after, 1)
  return { from, counts }
}
