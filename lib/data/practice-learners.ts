import 'server-only'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import { learnerReaders } from './learner-row'

/** What a learner's row says that practice goes by. */
export interface PracticeLearner {
  readonly zone: string
  readonly decimalSign: DecimalSign
  readonly singleKeyShortcuts: boolean
  /** Share of a sitting that problems have where cards are due as well, 0 … 1. */
  readonly problemShare: number
}

const readers = learnerReaders<PracticeLearner>(
  `zone, decimal_sign AS "decimalSign", single_key_shortcuts AS "singleKeyShortcuts",
   problem_share AS "problemShare"`,
)

/** Reads a learner. */
export const practiceLearner = readers.read

/** Reads a learner, and keeps everybody else who would practise as them waiting until the transaction ends. */
export const lockPracticeLearner = readers.lock
