import { expect, it } from 'vitest'
import { isOverlearning } from '@/lib/practice/mastery/overlearning'

const met = (values: readonly number[], missed: readonly number[] = []) =>
  values.map((value, index) => ({ value, right: !missed.includes(index) }))

it.each([
  ['five high predictions that were met', met([0.9, 0.95, 0.9, 0.99, 0.9]), true],
  ['no prediction', [], false],
  ['four of them', met([0.95, 0.95, 0.95, 0.95]), false],
  ['one just below .9', met([0.95, 0.95, 0.899, 0.95, 0.95]), false],
  ['one that was missed', met([0.95, 0.95, 0.95, 0.95, 0.95], [4]), false],
  ['five after one that was missed', met([0.95, 0.95, 0.95, 0.95, 0.95, 0.95], [0]), true],
  ['five after a low one', met([0.3, 0.95, 0.95, 0.95, 0.95, 0.95]), true],
])('after %s more of it adds little: %j %s', (_, predictions, expected) => {
  expect(isOverlearning(predictions)).toBe(expected)
})
