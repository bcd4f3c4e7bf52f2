import type { ValueModel } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling/study-day'
import { againstFsrs } from './circumstances'
import { daySpread } from './day-spread'
import { differenceOf, evidenceOf, meanOf, type DayPart, type Interval } from './intervals'
import { learned, type LearnedKind } from './learned'
import { SLOTS } from './slots'
import type { Circumstance, DayRow, SlotsByFigure } from './sums'

export type StatementKind =
  | 'recall-against-fsrs'
  | 'long-gaps'
  | 'mornings'
  | 'late-in-sitting'
  | 'weekends'
  | 'first-sight'
  | 'after-a-miss'
  | 'good-and-bad-days'
  | LearnedKind

export interface LearnedStatement extends Interval {
  readonly kind: StatementKind
  readonly answers: number
  readonly days: number
  readonly isClear: boolean
}

/** What statements are made of. */
export interface StatementsFrom {
  /** Rows of the period, and of the decks chosen. */
  readonly days: readonly DayRow[]
  readonly slots: SlotsByFigure
  /** The learner's model; null while it is of another version. */
  readonly model: ValueModel | null
  /** Study days with answers that the model learned from. */
  readonly modelDays: number
}

/**
 * What is known of a learner. Differences are of what is recalled beyond what FSRS-6 leads one to expect of the cards: it
 * knows the cards and nobody in particular, while V has learned some of what is to be told here already.
 */
export function statements({ days, slots, model, modelDays }: StatementsFrom): LearnedStatement[] {
  const allDays = days.map((row) => againstFsrs({ ...row, answers: row.first }))
  const spread = daySpread(days)
  return [
    told('recall-against-fsrs', meanOf(allDays), evidenceOf(allDays)),
    difference(
      'long-gaps',
      partsWhere(slots, 'gap', (from) => from === SLOTS.gap.at(-1)),
    ),
    difference('mornings', partsWhere(slots, 'hour', isMorning)),
    difference(
      'late-in-sitting',
      partsWhere(slots, 'place', (from) => from === SLOTS.place.at(-1)),
    ),
    difference(
      'weekends',
      parted(allDays, ({ day }) => isWeekend(day)),
    ),
    difference(
      'first-sight',
      partsWhere(slots, 'return', (from) => from === 0),
    ),
    difference(
      'after-a-miss',
      partsWhere(slots, 'miss', (from) => from === 0),
    ),
    ...(model === null
      ? []
      : (['slow-answers', 'siblings'] as const).map((kind) =>
          told(kind, learned(model, kind), { answers: model.updates, days: modelDays }),
        )),
    told('good-and-bad-days', spread, spread ?? { answers: 0, days: 0 }),
  ].filter((statement) => statement !== null)
}

/** Before noon; the small hours end the day before. */
const isMorning = (hour: number): boolean => hour >= 3 && hour < 12

/** Study day 0 was a Thursday. */
const isWeekend = (day: StudyDay): boolean => [5, 6].includes((((day + 3) % 7) + 7) % 7)

type Sides = readonly [parts: readonly DayPart[], others: readonly DayPart[]]

function parted<Part extends DayPart>(parts: readonly Part[], isOne: (part: Part) => boolean): Sides {
  return [parts.filter(isOne), parts.filter((part) => !isOne(part))]
}

/** The answers whose slot begins at a value of which something holds, and the others. */
function partsWhere(slots: SlotsByFigure, of: Circumstance, holds: (from: number) => boolean): Sides {
  const parts = (slots.get(of) ?? []).map((row) => ({
    ...againstFsrs(row),
    isOne: holds(SLOTS[of][row.slot] ?? 0),
  }))
  return parted(parts, ({ isOne }) => isOne)
}

const difference = (kind: StatementKind, [parts, others]: Sides): LearnedStatement | null =>
  told(kind, differenceOf(parts, others), evidenceOf([...parts, ...others]))

function told(
  kind: StatementKind,
  interval: Interval | null,
  { answers, days }: { readonly answers: number; readonly days: number },
): LearnedStatement | null {
  if (interval === null) return null
  const { estimate, low, high } = interval
  return { kind, estimate, low, high, answers, days, isClear: low > 0 || high < 0 }
}
