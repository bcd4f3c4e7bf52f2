import { EXPRESSION_LIMITS } from '../expression/operate'
import { TEMPLATE_LIMITS } from '../template/template'

/** What an answer may be at most, in characters and in things chosen; beyond these nothing is read. */
export const ANSWER_LIMITS = {
  /** A number with its unit, an expression, an equation or a line. */
  formulaChars: EXPRESSION_LIMITS.chars,
  unitChars: 60,
  shortTextChars: 200,
  freeTextChars: 5000,
  options: TEMPLATE_LIMITS.options,
  orderItems: TEMPLATE_LIMITS.orderItems,
  keyPoints: TEMPLATE_LIMITS.keyPoints,
  /** Lines of one calculation that are looked at to see whether one comes again. */
  lines: 50,
} as const
