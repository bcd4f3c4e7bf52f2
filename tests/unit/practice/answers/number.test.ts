import { describe, expect, it } from 'vitest'
import { judged, numberStep } from '../../../support/answers'

const RIGHT = { outcome: 'right', passes: 0, share: 1 }
const notYet = (code: string, more: object = {}) => ({ outcome: 'not-yet', reason: { code, ...more } })
const form = (of: string) => notYet('form', { form: of })
const digits = (than: string, asked: number) => notYet('digits', { than, asked })

describe('a number', () => {
  it.each([
    ['0.75', RIGHT],
    ['3/4', RIGHT],
    ['9/12', RIGHT],
    ['75 %', RIGHT],
    ['1 - 1/4', RIGHT],
    ['sqrt(9/16)', RIGHT],
    ['-3/4', notYet('sign')],
    ['4/3', notYet('different')],
    ['0.7500000000001', notYet('different')],
  ])('%s for three quarters', (text, verdict) => {
    expect(judged(numberStep('3/4'), text)).toEqual(verdict)
  })

  it.each([
    ['3/4', RIGHT],
    ['-3/-4', form('lowest-terms')],
    ['6/8', form('lowest-terms')],
    ['0.75', form('lowest-terms')],
    ['¾', RIGHT],
  ])('%s in lowest terms', (text, verdict) => {
    expect(judged(numberStep('3/4', { form: 'lowest-terms' }), text)).toEqual(verdict)
  })

  it.each([
    ['1 3/4', RIGHT],
    ['1¾', RIGHT],
    ['7/4', RIGHT],
    ['1 6/8', form('lowest-terms')],
    ['0 7/4', form('lowest-terms')],
  ])('%s as a mixed number in lowest terms', (text, verdict) => {
    expect(judged(numberStep('7/4', { form: 'lowest-terms' }), text)).toEqual(verdict)
  })

  it('is within its tolerance up to the last bit of it', () => {
    const spec = numberStep('0.3', { tolerance: { kind: 'absolute', size: 0.1 } })
    expect(judged(spec, '0.4')).toEqual(RIGHT)
    expect(judged(spec, '0.2')).toEqual(RIGHT)
    expect(judged(spec, '0.40001')).toEqual(notYet('different'))
    expect(judged(spec, '-0.3')).toEqual(notYet('sign'))
    const share = numberStep('-200', { tolerance: { kind: 'relative', size: 0.05 } })
    expect(judged(share, '-210')).toEqual(RIGHT)
    expect(judged(share, '-211')).toEqual(notYet('different'))
  })
})

describe('significant digits', () => {
  it.each([
    ['pi', 3, '3.14', RIGHT],
    ['pi', 3, '3.142', digits('more', 3)],
    ['pi', 3, '3.1', digits('fewer', 3)],
    ['pi', 3, '3.15', notYet('rounding')],
    ['pi', 3, '3.24', notYet('different')],
    ['pi', 3, '-3.14', notYet('sign')],
    ['pi', 3, 'pi', form('decimal')],
    ['2.675', 3, '2.68', RIGHT],
    ['2.675', 3, '2.67', notYet('rounding')],
    ['0.00123', 2, '0.0012', RIGHT],
    ['0.00123', 2, '1.2e-3', RIGHT],
    ['0.00123', 2, '1.2 * 10^-3', RIGHT],
    ['1500', 2, '1500', RIGHT],
    ['1500', 3, '1500', RIGHT],
    ['1500', 5, '1500', digits('fewer', 5)],
    ['1500', 5, '1500.0', RIGHT],
    ['9.996', 3, '10.0', RIGHT],
    ['0.5', 3, '1/2', form('decimal')],
  ])('%s to %i digits: %s', (value, significantDigits, text, verdict) => {
    expect(judged(numberStep(value, { significantDigits }), text)).toEqual(verdict)
  })

  it('count in the unit the answer is in', () => {
    const spec = numberStep('20', { unit: 'm/s', significantDigits: 2 })
    expect(judged(spec, '72 km/h')).toEqual(RIGHT)
    expect(judged(spec, '72.0 km/h')).toEqual(digits('more', 2))
  })
})

describe('a unit', () => {
  it.each([
    ['20', 'm/s', '20 m/s', RIGHT],
    ['20', 'm/s', '72 km/h', RIGHT],
    ['20', 'm/s', '1.2 km/min', RIGHT],
    ['20', 'm/s', '20 m*s^-1', RIGHT],
    ['20', 'm/s', '20', notYet('unit-missing')],
    ['20', 'm/s', '21', notYet('different')],
    ['20', 'm/s', '20 m', notYet('unit-kind')],
    ['20', 'm/s', '20 km/h', notYet('unit-size')],
    ['20', 'm/s', '-20 m/s', notYet('sign')],
    ['2', 'J', '2 N·m', RIGHT],
    ['2', 'J', '2 kg m²/s²', RIGHT],
    ['4.2', 'kJ/(kg*K)', '4200 J/(kg K)', RIGHT],
    ['1', 'kWh', '3.6 MJ', RIGHT],
    ['1', 'l', '1 dm³', RIGHT],
    ['1', 'l', '1000 cm3', RIGHT],
    ['1.5', 'h', '90 minutes', RIGHT],
    ['20', '°C', '293.15 K', RIGHT],
    ['20', '°C', '68 °F', RIGHT],
    ['20', '°C', '20 K', notYet('unit-size')],
    ['12', '%', '12 %', RIGHT],
    ['12', '%', '0.12', notYet('different')],
    ['3.5', '€', '€3.50', RIGHT],
    ['3.5', '€', '$3.50', notYet('unit-kind')],
    ['1/3', 'm', '1/3 m', RIGHT],
    ['1/3', 'm', '33.333 cm', notYet('different')],
    ['sqrt(2)', 'm', '100 sqrt(2) cm', RIGHT],
  ])('%s %s: %s', (value, unit, text, verdict) => {
    expect(judged(numberStep(value, { unit }), text)).toEqual(verdict)
  })

  it('that its author got wrong leaves nobody judged', () => {
    expect(judged(numberStep('1', { unit: 'furlong' }), '1 m')).toEqual({ outcome: 'cannot-tell' })
  })
})
