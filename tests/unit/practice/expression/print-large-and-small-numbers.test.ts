import { describe, expect, it } from 'vitest'
import { printNumber } from '@/lib/practice/expression/print-number'

const zeros = (count: number) => '0'.repeat(count)

describe('a number far from one', () => {
  it.each([
    [1e20, `1${zeros(20)}`],
    [1e21, `1${zeros(21)}`],
    [1e30, `1${zeros(30)}`],
    [-2.5e22, `-25${zeros(21)}`],
    [1.23456789012e25, `123456789012${zeros(14)}`],
  ])('%d is written out with all its zeros', (value, text) => {
    expect(printNumber(value)).toBe(text)
  })

  it.each([
    [1e-6, '0.000001'],
    [1e-7, '0.0000001'],
    [1.23456789012e-10, '0.000000000123456789012'],
    [5e-21, `0.${zeros(20)}5`],
    [-1e-30, `-0.${zeros(29)}1`],
  ])('%d is written out with all its digits', (value, text) => {
    expect(printNumber(value)).toBe(text)
  })
})

describe('a whole number that binary holds exactly', () => {
  it.each([
    [1234567 * 1234567, '1524155677489'],
    [1_000_000_000_001, '1000000000001'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [-9_876_543_210_987, '-9876543210987'],
  ])('%d keeps each of its digits', (value, text) => {
    expect(printNumber(value)).toBe(text)
  })
})
