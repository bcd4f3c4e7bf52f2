import { seededRandom } from '@/lib/scheduling/seeded-random'
import type { AnswerSpec } from '../problem/answer-spec'
import type { Problem } from '../problem/problem'

/** How the options or items of each step are laid out: shuffled by the seed of the variant, so that it stays the same. */
export function layoutsOf(problem: Problem, seed: number): number[][] {
  const { uniform } = seededRandom(seed)
  return problem.steps.map(({ answer }) => shuffled(countOf(answer), uniform, answer.type === 'ordering'))
}

const countOf = (answer: AnswerSpec): number => {
  switch (answer.type) {
    case 'choice':
      return answer.options.length
    case 'method':
      return answer.methods.length
    case 'ordering':
      return answer.items.length
    default:
      return 0
  }
}

/** Fisher and Yates' shuffle of 0 … count − 1. Items to be ordered never lie in order from the start. */
function shuffled(count: number, uniform: () => number, neverSorted: boolean): number[] {
  const places = Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(uniform() * (index + 1))
    const [one, two] = [places[index] ?? index, places[other] ?? other]
    places[index] = two
    places[other] = one
  }
  const isSorted = places.every((place, index) => place === index)
  return neverSorted && isSorted ? places.toReversed() : places
}
