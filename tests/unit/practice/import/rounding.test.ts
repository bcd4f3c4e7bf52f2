import { describe, expect, it } from 'vitest'
import { toleranceOf } from '@/lib/practice/import/rounding'

const tolerance = (text: string, written: string | null, isMeasured = false) =>
  toleranceOf(text, Number(written ?? '0.5'), written, isMeasured)

describe('how far off an answer may be', () => {
  it.each([
    ['round to the nearest four decimals', '0.4346', 0.00005],
    ['round to the nearest 2 decimals', '0.43', 0.005],
    ['round to one decimal place.', '9.3', 0.05],
    ['to the nearest tenth', '2.2', 0.05],
    ['round to the nearest cent', '5.25', 0.005],
    ['to the nearest degree, what is it?', '134', 0.5],
    ['round to the nearest whole person', '18', 0.5],
    ['to the nearest thousand', '24000', 500],
    ['give three significant figures', '23500', 50],
    ['round to two significant digits', '0.031', 0.0005],
  ])('%s: half of that place', (text, written, size) => {
    expect(tolerance(text, written)).toEqual({ kind: 'absolute', size })
  })

  it('goes by the last place of a decimal where nothing is said, and by half a per cent at most', () => {
    expect(tolerance('what is it?', '177.98')).toEqual({ kind: 'absolute', size: 0.005 })
    expect(tolerance('what is it?', '0.715')).toEqual({ kind: 'absolute', size: 0.0005 })
    expect(tolerance('what is it?', '1.5')).toEqual({ kind: 'relative', size: 0.005 })
  })

  it('is nothing for whole numbers, fractions and zero', () => {
    expect(tolerance('what is it?', '108')).toBeNull()
    expect(tolerance('what is it?', null)).toBeNull()
    expect(tolerance('what is it?', '0.0')).toBeNull()
    expect(tolerance('drive around, then turn', '15')).toBeNull()
  })

  it('is half a per cent for what is measured', () => {
    expect(tolerance('what is the force?', '23500', true)).toEqual({ kind: 'relative', size: 0.005 })
    expect(tolerance('what is the force?', null, true)).toBeNull()
  })
})
