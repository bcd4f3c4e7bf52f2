import { STATEMENT_BOUNDS, type Statement, type StatementKind } from '@/lib/contracts/insights'
import { insightsYou } from '@/lib/words/insights-you'

const words = insightsYou.statements

/** The number a sentence names, where it names one. */
const BOUND: Readonly<Partial<Record<StatementKind, number>>> = {
  'long-gaps': STATEMENT_BOUNDS.longGapDays,
  'late-in-sitting': STATEMENT_BOUNDS.latePlace,
  'after-a-miss': STATEMENT_BOUNDS.afterMissMinutes,
}

/** A statement as a sentence, without its full stop. */
export const statementSentence = ({ kind, estimate }: Statement): string =>
  words.sentences[kind](estimate * 100, BOUND[kind] ?? 0)

/** The clear ones first, and among these the furthest from none. */
export function inOrder(statements: readonly Statement[]): Statement[] {
  return [...statements].sort(
    (a, b) => Number(b.isClear) - Number(a.isClear) || Math.abs(b.estimate) - Math.abs(a.estimate),
  )
}

/** The clearest of them is the headline. */
export function statementsHeadline(statements: readonly Statement[]): string {
  const [first] = inOrder(statements)
  return first?.isClear ? statementSentence(first) : words.none
}
