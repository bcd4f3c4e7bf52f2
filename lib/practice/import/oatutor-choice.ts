import { err, ok, type Result } from '@/lib/contracts/result'
import type { ChoiceAnswer } from '../problem/answer-spec'
import { TEMPLATE_LIMITS } from '../template/template'
import { compareFormulas } from './check-formula'
import type { ImportRefusal } from './outcome'
import { formulaText, markdownOf, plainOf } from './oatutor-text'
import { texFormula, type TexFormula } from './tex-formula'

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
  const [given, wanted] = [choices.map(keyOf), answers.map(keyOf)]
  const isRight = (choice: Choice): boolean => wanted.some((answer) => isSame(answer, choice))
  const kept: Choice[] = []
  for (const choice of given) {
    if (choice.folded === '' || kept.some((other) => isSame(other, choice))) continue
    kept.push(wanted.find((answer) => isSame(answer, choice)) ?? choice)
  }
  if (!kept.some(isRight)) return err({ code: 'answer-not-chosen', step })
  if (kept.filter((choice) => !isRight(choice)).length === 0) return ok(null)
  if (kept.length > TEMPLATE_LIMITS.options) {
    return err({ code: 'too-many-choices', step, most: TEMPLATE_LIMITS.options })
  }
  const right = kept.find(isRight)
  const options = kept
    .filter((choice) => choice === right || !isRight(choice))
    .map((choice) => ({ text: markdownOf(choice.text), right: choice === right, why: '' }))
  if (options.some(({ text }) => text.length > TEMPLATE_LIMITS.optionChars)) {
    return err({ code: 'too-long', step, most: TEMPLATE_LIMITS.optionChars })
  }
  return ok({ answer: { type: 'choice', options, several: false }, alike: choices.length - options.length })
}

/** A choice with what it is compared by. */
interface Choice {
  readonly text: string
  readonly folded: string
  /** The number it is; null for any other. */
  readonly number: TexFormula | null
}

function keyOf(text: string): Choice {
  const plain = plainOf(text).replace(/\s+/g, '')
  const formula = texFormula(formulaText(text) ?? '')
  return {
    text,
    // The case of a letter says something in formulas alone.
    folded: text.includes('$$') ? plain : plain.toLowerCase(),
    number: formula?.letters.length === 0 ? formula : null,
  }
}

/** Whether two choices say the same: letter by letter, or as numbers. */
const isSame = (one: Choice, other: Choice): boolean =>
  one.folded === other.folded ||
  (one.number !== null && other.number !== null && compareFormulas(one.number, other.number) === 'equivalent')
