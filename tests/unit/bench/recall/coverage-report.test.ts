import { describe, expect, it } from 'vitest'
import { asJson, asText } from '@/bench/recall/coverage-report'
import { channelsAt, evenDay, evenly } from './made-days'

// 16 values of ½ are 8 ± 1.2816 · 2, 5.4 … 10.6: 6 and 10 are inside, 12 is not; the channels' 8 ± 3 · 2 has all three.
// 16 retrievabilities of .9 are 14.4 ± 1.2816 · 1.2, 12.9 … 15.9: none of them.
const wide = { channels: channelsAt(0, -3, 3), retrievabilities: evenly(16, 0.9) }
const a = { file: 'a.csv', days: [6, 10, 12].map((recalls) => evenDay(recalls, wide)) }
// The channels' 8 − 2 … 8 + 2 has 8 and not 14, which is inside for FSRS-6 alone. One day is too early to count.
const narrow = { channels: channelsAt(0, -1, 1), retrievabilities: evenly(16, 0.9) }
const b = {
  file: 'another.csv',
  days: [evenDay(8, { ...narrow, isTested: false }), evenDay(14, narrow)],
}
const none = { file: 'none.csv', days: [evenDay(8, { isTested: false })] }

describe('JSON', () => {
  it('of one log is its days and three shares, and nothing else', () => {
    expect(asJson([{ ...a, days: [...a.days, evenDay(14, narrow)] }])).toBe(
      '{"days":4,"channels":0.75,"binomial":0.5,"fsrs6Binomial":0.25}',
    )
  })

  it('of a log without a day that counts has no shares', () => {
    expect(asJson([none])).toBe('{"days":0,"channels":null,"binomial":null,"fsrs6Binomial":null}')
  })

  it('of several has the shares of all days, then of each log in the order given', () => {
    expect(JSON.parse(asJson([b, a]))).toEqual({
      days: 4,
      channels: 0.75,
      binomial: 0.5,
      fsrs6Binomial: 0.25,
      logs: [
        { file: 'another.csv', days: 1, channels: 0, binomial: 0, fsrs6Binomial: 1 },
        { file: 'a.csv', days: 3, channels: 1, binomial: 2 / 3, fsrs6Binomial: 0 },
      ],
    })
  })
})

describe('the table', () => {
  it('of one log has its row and no row for all days', () => {
    const [head, ...rows] = asText([a], 'flat').split('\n')
    expect(head).toMatch(/^days of 10 or more scored answers .*, prior flat$/)
    expect(rows.slice(0, 3)).toEqual([
      '  log                  days         channels         binomial  FSRS-6 binomial',
      '  a.csv                   3          100.0 %           66.7 %            0.0 %',
      '',
    ])
  })

  it('of several has a row for each and one for all days', () => {
    const rows = asText([a, b, none], 'my.json').split('\n').slice(1, 6)
    expect(rows.map((row) => row.trim().split(/ {2,}/).slice(0, 3))).toEqual([
      ['log', 'days', 'channels'],
      ['a.csv', '3', '100.0 %'],
      ['another.csv', '1', '0.0 %'],
      ['none.csv', '0', 'none'],
      ['all days', '4', '75.0 %'],
    ])
  })
})

describe('the learning curves', () => {
  const curves = (logs: Parameters<typeof asText>[0]) => asText(logs, 'flat').split('\n').slice(-3)

  it('have a column for each tenth and one for all days', () => {
    // Ten days of score 1 and then 2: with all channels at 0 they lose half of that; the twin has learned the mean 1.
    const days = [...evenly(9, 10), 12].map((recalls) => evenDay(recalls))
    const [head, channels, meanOnly] = curves([{ file: 'c.csv', days }])
    expect(head).toBe(
      '  tenth           1      2      3      4      5      6      7      8      9     10    all',
    )
    expect(channels).toBe(
      '  channels    0.500  0.500  0.500  0.500  0.500  0.500  0.500  0.500  0.500  1.000  0.550',
    )
    // Away from the mean so far by 1, by 0 eight times, by 1. By 0 it is 2.30574/19 (see the losses of days). By 1 it is
    // Στ(1 − q) = 9.5 − 4.46196, and q − 1 more for the three channels above: .0364 + .2816 + .6449; 6.00094/19.
    expect(meanOnly).toBe(
      '  mean only   0.316  0.121  0.121  0.121  0.121  0.121  0.121  0.121  0.121  0.316  0.160',
    )
  })

  it('say where a tenth has no day', () => {
    const [, channels] = curves([a])
    expect(channels?.match(/none/g)).toHaveLength(7)
  })

  it('are not there without days', () => {
    expect(asText([none], 'flat')).not.toContain('tenth')
  })
})
