import { describe, expect, it } from 'vitest'
import { dueReminders, isQuiet, reminderMinute, type ReminderHours } from '@/lib/reminders/due'
import { studyDay, usualClock } from '@/lib/scheduling'

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const hours: ReminderHours = {
  away: null,
  ...usualClock('Europe/Berlin'),
  bedtimeMinute: at('22:15'),
  wakeMinute: at('07:00'),
  remindsEvening: true,
  remindsMorning: true,
  quietFrom: at('22:30'),
  quietTo: at('06:30'),
}
const MINUTE = 60_000
const winter = (local: string): number => Date.parse(`${local}:00+01:00`)

describe('quiet hours', () => {
  it.each([
    ['22:29', false],
    ['22:30', true],
    ['00:00', true],
    ['06:29', true],
    ['06:30', false],
    ['12:00', false],
  ])('over midnight: %s is in them: %s', (time, is) => {
    expect(isQuiet(at(time), hours)).toBe(is)
  })

  it('may lie within a day, and there may be none', () => {
    const siesta = { quietFrom: at('13:00'), quietTo: at('15:00') }
    expect(['12:59', '13:00', '14:59', '15:00'].map((time) => isQuiet(at(time), siesta))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isQuiet(at('13:00'), { quietFrom: at('13:00'), quietTo: at('13:00') })).toBe(false)
  })
})

describe('the hour of a reminder', () => {
  it('is the learner’s own, outside the quiet hours', () => {
    expect(reminderMinute('evening', hours)).toBe(at('22:15'))
    expect(reminderMinute('morning', hours)).toBe(at('07:00'))
  })

  it('moves before the quiet hours in the evening, and to their end in the morning', () => {
    const late = { ...hours, bedtimeMinute: at('23:45'), wakeMinute: at('05:00') }
    expect(reminderMinute('evening', late)).toBe(at('22:25'))
    expect(reminderMinute('morning', late)).toBe(at('06:30'))
    const midnight = { ...late, quietFrom: at('00:02'), bedtimeMinute: at('00:30') }
    expect(reminderMinute('evening', midnight)).toBe(at('23:57'))
  })

  it('is none where it is not wanted, or no hour is set', () => {
    expect(reminderMinute('evening', { ...hours, remindsEvening: false })).toBeNull()
    expect(reminderMinute('morning', { ...hours, wakeMinute: null })).toBeNull()
  })
})

describe('a reminder', () => {
  const day = studyDay(winter('2027-02-01T12:00'), usualClock('Europe/Berlin'))

  it.each([
    ['before its time', '2027-02-01T22:14', []],
    ['at its time', '2027-02-01T22:15', [{ part: 'evening', day }]],
    ['an hour late', '2027-02-01T23:14', [{ part: 'evening', day }]],
    ['later than that', '2027-02-01T23:15', []],
    ['in the morning', '2027-02-02T07:00', [{ part: 'morning', day: day + 1 }]],
  ])('%s', (_, local, due) => {
    expect(dueReminders(hours, winter(local))).toEqual(due)
  })

  it('after midnight belongs to the study day before', () => {
    const night = { ...hours, bedtimeMinute: at('01:00'), quietFrom: 0, quietTo: 0 }
    expect(dueReminders(night, winter('2027-02-02T01:10'))).toEqual([{ part: 'evening', day }])
    const away = { from: day - 3, until: day }
    expect(dueReminders({ ...night, away }, winter('2027-02-02T01:10'))).toEqual([])
    const over = { from: day - 3, until: day - 1 }
    expect(dueReminders({ ...night, away: over }, winter('2027-02-02T01:10'))).toHaveLength(1)
  })

  it.each([
    ['before clocks go forward', '2027-03-27T22:15+01:00', 'evening'],
    ['after clocks went forward', '2027-03-28T07:00+02:00', 'morning'],
    ['before clocks go back', '2027-10-30T22:15+02:00', 'evening'],
    ['after clocks went back', '2027-10-31T07:00+01:00', 'morning'],
  ])('keeps to the wall clock %s', (_, instant, part) => {
    const now = Date.parse(instant)
    expect(dueReminders(hours, now)).toEqual([{ part, day: studyDay(now, hours) }])
    expect(dueReminders(hours, now - MINUTE)).toEqual([])
  })

  it('at an hour that the night clocks go forward skips comes right after it', () => {
    const early = { ...hours, bedtimeMinute: at('02:30'), quietFrom: 0, quietTo: 0 }
    const skipped = Date.parse('2027-03-28T03:30+02:00')
    expect(dueReminders(early, skipped - MINUTE)).toEqual([])
    expect(dueReminders(early, skipped)).toHaveLength(1)
  })

  it('at an hour that comes twice when clocks go back is due for one day, which is claimed once', () => {
    const early = { ...hours, bedtimeMinute: at('02:30'), quietFrom: 0, quietTo: 0 }
    const [first, second] = [Date.parse('2027-10-31T02:30+02:00'), Date.parse('2027-10-31T02:30+01:00')]
    expect(dueReminders(early, first)).toHaveLength(1)
    expect(dueReminders(early, second)).toEqual([])
  })
})
