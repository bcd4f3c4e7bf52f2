import { expect, it } from 'vitest'
import { plainExpression } from '@/lib/practice/expression/plain'
import { printExpression } from '@/lib/practice/expression/print'
import { readExpression } from '@/lib/practice/expression/read'
import { substitute } from '@/lib/practice/expression/substitute'
import { tidy } from '@/lib/practice/expression/tidy'

function filled(text: string, values: Readonly<Record<string, number>>) {
  const read = readExpression(text, [...Object.keys(values), 'x'], 'template')
  if (!read.ok) throw new Error(read.error.code)
  return tidy(substitute(read.value, values))
}

it.each([
  ['a x + b', { a: 1, b: -3 }, 'x - 3'],
  ['a x - b', { a: -1, b: -3 }, '-x + 3'],
  ['a x + b', { a: 0, b: 4 }, '4'],
  ['x^a', { a: 1 }, 'x'],
  ['a/b', { a: -2, b: 3 }, '-\\frac{2}{3}'],
  ['a/b', { a: 2, b: -3 }, '-\\frac{2}{3}'],
  ['a/b', { a: -2, b: -3 }, '\\frac{2}{3}'],
  ['(a/b) x + 1', { a: -2, b: 3 }, '-\\frac{2}{3} x + 1'],
  ['1 + (a/b) x', { a: -2, b: 3 }, '1 - \\frac{2}{3} x'],
  ['(a x + 1)/b', { a: -2, b: 3 }, '\\frac{-2 x + 1}{3}'],
  ['a/b', { a: -6, b: 1 }, '-6'],
])('%s with %o is written %s', (text, values, tex) => {
  expect(printExpression(filled(text, values))).toBe(tex)
})

it('leaves a fraction below zero one that is read as it was meant', () => {
  const plain = plainExpression(filled('a/b', { a: -2, b: 3 }))
  expect(readExpression(plain, [])).toMatchObject({ ok: true })
  expect(plain).toBe('-(2/3)')
})
