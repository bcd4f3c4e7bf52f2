import { describe, expect, it } from 'vitest'
import { printNumber } from '@/lib/practice/expression/print-number'

describe('a number as text', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-7, '-7'],
    [0.5, '0.5'],
    [-0.5, '-0.5'],
    [1500, '1500'],
    [1e6, '1000000'],
    [12.25, '12.25'],
  ])('%d is %s', (value, text) => {
    expect(printNumber(value)).toBe(text)
  })

  it.each([
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [4.35 * 100, '435'],
    [1 / 3, '0.333333333333'],
    [2 / 3, '0.666666666667'],
    [-1e-7 * 3, '-0.0000003'],
  ])('%d is rounded to %s: what lies beyond is noise', (value, text) => {
    expect(printNumber(value)).toBe(text)
  })

  it('has a comma where the learner writes one', () => {
    expect(printNumber(-2.5, 'comma')).toBe('-2,5')
    expect(printNumber(1234567.5, 'comma')).toBe('1234567,5')
    expect(printNumber(3, 'comma')).toBe('3')
  })
})
