import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyDay, studyDayStart } from '@/lib/scheduling'

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Cairo',
)
const instant = fc.integer({ min: Date.parse('1995-01-01'), max: Date.parse('2060-01-01') })

describe('study days', () => {
  it('contain every instant between their beginning and the next', () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const day = studyDay(at, where)
        expect(studyDayStart(day, where)).toBeLessThanOrEqual(at)
        expect(studyDayStart(day + 1, where)).toBeGreaterThan(at)
      }),
      { numRuns: 400 },
    )
  })

  it('never run backwards', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 4 * 86_400_000 }), zone, (at, later, where) => {
        expect(studyDay(at + later, where)).toBeGreaterThanOrEqual(studyDay(at, where))
      }),
      { numRuns: 400 },
    )
  })
})
