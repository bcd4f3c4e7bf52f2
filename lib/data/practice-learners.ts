import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import type { Database } from './pool'

/** What a learner's row says that practice goes by. */
export interface PracticeLearner {
  readonly zone: string
  readonly decimalSign: DecimalSign
  readonly singleKeyShortcuts: boolean
  /** Share of a sitting that problems have where cards are due as well, 0 … 1. */
  readonly problemShare: number
}

const LEARNER = `SELECT zone, decimal_sign AS "decimalSign", single_key_shortcuts AS "singleKeyShortcuts",
    problem_share AS "problemShare"
  FROM learners WHERE user_id = $1`

/** Reads a learner. */
export const practiceLearner = (connection: Database, viewer: Viewer): Promise<PracticeLearner> =>
  readLearner(connection, viewer, LEARNER)

/** Reads a learner, and keeps everybody else who would practise as them waiting until the transaction ends. */
export const lockPracticeLearner = (connection: Database, viewer: Viewer): Promise<PracticeLearner> =>
  readLearner(connection, viewer, `${LEARNER} FOR UPDATE`)

async function readLearner(
  connection: Database,
  viewer: Viewer,
  statement: string,
): Promise<PracticeLearner> {
  const { rows } = await connection.query<PracticeLearner>(statement, [viewer.userId])
  const [row] = rows
  if (row === undefined) throw new Error('an account has no learner')
  return row
}
