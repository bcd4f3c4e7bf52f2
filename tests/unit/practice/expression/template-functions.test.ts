import { describe, expect, it } from 'vitest'
import { workOut } from '@/lib/practice/expression/work-out'
import { formulaOf } from '../../../support/formulas'

const valueOf = (text: string) => workOut(formulaOf(text), { z: -7 })

describe('the functions of templates', () => {
  it.each([
    ['gcd(12, 18)', 6],
    ['gcd(18, 12)', 6],
    ['gcd(-12, 18)', 6],
    ['gcd(7, 9)', 1],
    ['gcd(0, 5)', 5],
    ['gcd(0, 0)', 0],
    ['lcm(4, 6)', 12],
    ['lcm(-4, 6)', 12],
    ['lcm(0, 5)', 0],
    ['lcm(0, 0)', 0],
    ['mod(17, 5)', 2],
    ['mod(-1, 5)', 4],
    ['mod(17, -5)', -3],
    ['mod(7.5, 2)', 1.5],
    ['min(3, z)', -7],
    ['max(3, z)', 3],
    ['choose(5, 2)', 10],
    ['choose(5, 0)', 1],
    ['choose(5, 5)', 1],
    ['choose(0, 0)', 1],
    ['choose(49, 6)', 13_983_816],
    ['choose(3, 4)', 0],
    ['floor(2.7)', 2],
    ['floor(z / 2)', -4],
    ['round(2.5)', 3],
    ['round(2.4)', 2],
    ['factorial(0)', 1],
    ['factorial(5)', 120],
    ['factorial(20)', 2_432_902_008_176_640_000],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  it.each([
    'gcd(1.5, 3)',
    'gcd(3, 0.5)',
    'lcm(1.5, 3)',
    'mod(3, 0)',
    'choose(61, 2)',
    'choose(-1, 2)',
    'choose(5, -1)',
    'choose(5, 1.5)',
    'factorial(-1)',
    'factorial(2.5)',
    'factorial(21)',
    'min(1, 1 / 0)',
    'max(x, 1)',
    'floor(1 / 0)',
  ])('%s is not defined', (text) => {
    expect(valueOf(text)).toBeNaN()
  })
})
