import { evidenceOf, meanOf, type DayPart, type Interval } from './intervals'
import { SLOT_HOURS, SLOTS } from './slots'
import { MILLION, NO_SUM, together, type Circumstance, type SlotOfDay, type SlotsByFigure } from './sums'

/** Answers that have an hour of the day, or a place in the sitting, in common. */
export interface SlotOfAnswers {
  readonly from: number
  readonly to: number | null
  readonly answers: number
  readonly days: number
  readonly recalled: number
  readonly predicted: number
  readonly surprise: Interval | null
}

/** The slots of a circumstance that have answers, in order. */
export function slotFigures(slots: SlotsByFigure, of: Circumstance): SlotOfAnswers[] {
  const rows = slots.get(of) ?? []
  return SLOTS[of].flatMap((from, slot) => {
    const found = rows.filter((row) => row.slot === slot)
    if (found.length === 0) return []
    const all = together(NO_SUM, found)
    const parts = found.map(againstSpindle)
    return {
      from,
      to: SLOTS[of][slot + 1] ?? (of === 'hour' ? from + SLOT_HOURS : null),
      ...evidenceOf(parts),
      recalled: all.recalled / all.answers,
      predicted: all.predicted / MILLION / all.answers,
      surprise: meanOf(parts),
    }
  })
}

/** Σ(y − V) of a day's answers. */
const againstSpindle = ({ day, answers, recalled, predicted }: SlotOfDay): DayPart => ({
  ...{ day, answers, sum: recalled - predicted / MILLION },
})

/** Σ(y − R): what FSRS-6 leads anybody to expect of the cards is taken off. */
export const againstFsrs = (row: {
  readonly day: number
  readonly recalled: number
  readonly fsrs: number
  readonly answers: number
}): DayPart => ({ day: row.day, answers: row.answers, sum: row.recalled - row.fsrs / MILLION })
