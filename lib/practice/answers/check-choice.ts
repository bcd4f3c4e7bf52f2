import type { ChoiceOption } from '../problem/answer-spec'
import { notYet, RIGHT, type Verdict } from './verdict'

/** Judges what was chosen: all of the right ones, and no other. */
export function checkChoice(options: readonly ChoiceOption[], chosen: readonly number[]): Verdict {
  const distractors = chosen.flatMap((option) => {
    const { right, why } = options[option] ?? { right: false, why: '' }
    return right ? [] : [{ option, why }]
  })
  if (distractors.length > 0) return notYet({ code: 'distractor', chosen: distractors })
  const all = options.filter(({ right }) => right).length
  return chosen.length < all ? notYet({ code: 'some-of-them' }) : RIGHT
}

/** Judges an order: each item in its place. Items that read the same may stand for each other. */
export function checkOrder(texts: readonly string[], items: readonly number[]): Verdict {
  const wrong = items.findIndex((item, place) => texts[item] !== texts[place])
  return wrong < 0 ? RIGHT : notYet({ code: 'order', inPlace: wrong })
}
