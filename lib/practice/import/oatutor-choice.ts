import { err, ok, type Result } from '@/lib/contracts/result'
import type { ChoiceAnswer } from '../problem/answer-spec'
import { TEMPLATE_LIMITS } from '../template/template'
import { compareFormulas } from './check-formula'
import type { ImportRefusal } from './outcome'
import { formulaText, markdownOf, plainOf } from './oatutor-text'
import { texFormula } from './tex-formula'

interface ReadChoice {
  readonly answer: ChoiceAnswer
  /** How many choices said the same as another and were left out. */
  readonly alike: number
}

/**
 * The choices of a step. Of those that say the same one stays: a right one rather than another, so that nobody misses by
 * choosing `25.0` for `25`, and one right one at all: any of them would do. Null where there is nothing to choose from.
 */
export function choiceOf(
  choices: readonly string[],
  answers: readonly string[],
  step: number,
): Result<ReadChoice | null, ImportRefusal> {
  const isRight = (choice: string): boolean => answers.some((answer) => isSame(answer, choice))
  const kept: string[] = []
  for (const choice of choices) {
    if (plainOf(choice) === '' || kept.some((other) => isSame(other, choice))) continue
    kept.push(answers.find((answer) => isSame(answer, choice)) ?? choice)
  }
  if (!kept.some(isRight)) return err({ code: 'answer-not-chosen', step })
  if (kept.filter((choice) => !isRight(choice)).length === 0) return ok(null)
  if (kept.length > TEMPLATE_LIMITS.options) {
    return err({ code: 'too-many-choices', step, most: TEMPLATE_LIMITS.options })
  }
  const right = kept.find(isRight)
  const options = kept
    .filter((choice) => choice === right || !isRight(choice))
    .map((choice) => ({ text: markdownOf(choice), right: choice === right, why: '' }))
  if (options.some(({ text }) => text.length > TEMPLATE_LIMITS.optionChars)) {
    return err({ code: 'too-long', step, most: TEMPLATE_LIMITS.optionChars })
  }
  return ok({ answer: { type: 'choice', options, several: false }, alike: choices.length - options.length })
}

/** Whether two choices say the same: letter by letter but for their case, or as numbers. */
function isSame(one: string, other: string): boolean {
  if (folded(one) === folded(other)) return true
  const [left, right] = [texFormula(formulaText(one) ?? ''), texFormula(formulaText(other) ?? '')]
  if (left === null || right === null || left.letters.length > 0 || right.letters.length > 0) return false
  return compareFormulas(left, right) === 'equivalent'
}

const folded = (text: string): string => plainOf(text).toLowerCase().replace(/\s+/g, '')
