import { describe, expect, it } from 'vitest'
import { minuteOf } from '@/components/settings/time-of-day'
import { timeOf } from '@/lib/words/format'

describe('a time of day', () => {
  it.each([
    [0, '00:00'],
    [545, '09:05'],
    [1439, '23:59'],
  ])('of %i minutes is shown and read as %s', (minute, time) => {
    expect(timeOf(minute)).toBe(time)
    expect(minuteOf(time)).toBe(minute)
  })

  it.each(['', '24:00', '9:5', '12:60', 'noon'])('is not %j', (time) => {
    expect(minuteOf(time)).toBeNaN()
  })
})
