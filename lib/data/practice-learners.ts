import 'server-only'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import type { StudyClock } from '@/lib/scheduling'
import { clockColumns, learnerReaders } from './learner-row'

/** What a learner's row says that practice goes by. */
export interface PracticeLearner extends StudyClock {
  readonly decimalSign: DecimalSign
  readonly singleKeyShortcuts: boolean
  /** Share of a sitting that problems have where cards are due as well, 0 … 1. */
  readonly problemShare: number
}

const readers = learnerReaders<PracticeLearner>(
  `${clockColumns()}, decimal_sign AS "decimalSign", single_key_shortcuts AS "singleKeyShortcuts",
   problem_share AS "problemShare"`,
)

/** Reads a learner. */
export const practiceLearner = readers.read

/** Reads a learner, and keeps everybody else who would practise as them waiting until the transaction ends. */
export const lockPracticeLearner = readers.lock
