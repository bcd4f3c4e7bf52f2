import { describe, expect, it } from 'vitest'
import { structureValue } from '@/lib/practice/template/structure-value'
import { oneStep, sourceOf } from '../../../support/problem-sources'

const valueOf = (answer: unknown): number => structureValue(sourceOf(oneStep(answer)).problem)
const number = (value: string) => ({ type: 'number', value })

describe('the guess at how hard a variant is', () => {
  it.each([
    ['7', '47'],
    ['47', '472'],
    ['7', '-7'],
    ['7', '0.7'],
    ['7', '7/9'],
    ['7/9', '7/90'],
  ])('takes %s for easier than %s', (easier, harder) => {
    expect(valueOf(number(easier))).toBeGreaterThan(valueOf(number(harder)))
  })

  it('works out by hand: 1.6 less 0.4 for a number and 0.12 for its second digit', () => {
    expect(valueOf(number('47'))).toBeCloseTo(1 / (1 + Math.exp(-(1.6 - 0.4 - 0.12))), 12)
  })

  it('takes choosing for easier than making, whatever the numbers', () => {
    const options = [{ text: '47', right: true }, { text: '48' }]
    expect(valueOf({ type: 'choice', options })).toBeGreaterThan(valueOf(number('7')))
  })
})
