import { describe, expect, it } from 'vitest'
import { clearestGap, ownHeadline, spindleHeadline } from '@/components/insights/calibration-sentence'
import { sideAmong, sideOf } from '@/components/insights/clear'
import {
  comparisonHeadline,
  modelsHeadline,
  togetherSentence,
} from '@/components/insights/comparison-sentence'
import { hoursHeadline, placesHeadline } from '@/components/insights/slot-sentence'
import { inOrder, statementSentence, statementsHeadline } from '@/components/insights/statement-sentence'
import { INSIGHTS_EXAMPLE as example } from '@/app/design/sections/insights-example'
import {
  STATEMENT_KINDS,
  type CalibrationBin,
  type IntervalDto,
  type ScoredDto,
  type SlotFigure,
  type Statement,
} from '@/lib/contracts/insights'

const interval = (low: number, high: number): IntervalDto => ({ estimate: (low + high) / 2, low, high })

describe('which side of none an interval is on', () => {
  it.each([
    [interval(0.01, 0.05), 1],
    [interval(-0.05, -0.01), -1],
    [interval(-0.01, 0.05), 0],
    [interval(0, 0.05), 0],
  ])('%j alone: %i', (given, side) => {
    expect(sideOf(given)).toBe(side)
  })

  it('is harder to tell the more there are to choose among', () => {
    const given = interval(0.01, 0.05)
    expect([1, 2, 3, 8, 40].map((among) => sideAmong(given, among))).toEqual([1, 1, 1, 0, 0])
    expect(sideAmong(interval(0.03, 0.05), 8)).toBe(1)
  })
})

const scored = (bins: readonly CalibrationBin[]): ScoredDto => ({
  answers: 100,
  brier: 0.2,
  logLoss: 0.6,
  predicted: 0.8,
  recalled: 0.8,
  calibrationError: 0.05,
  bins,
})
const bin = (predicted: number, recalled: number, half: number): CalibrationBin => ({
  answers: 30,
  predicted,
  recalled,
  low: recalled - half,
  high: recalled + half,
})

describe('what calibration shows', () => {
  it('is the widest gap that can’t be chance', () => {
    const found = scored([bin(0.05, 0.3, 0.3), bin(0.5, 0.6, 0.02), bin(0.95, 0.79, 0.04)])
    expect(ownHeadline(found)).toBe('When you say 95%, it turns out to be 79%')
    expect(spindleHeadline(found)).toBe('When Spindle says 95%, it turns out to be 79%')
  })

  it('claims none where intervals reach what was said, nor where the gap is too small to matter', () => {
    for (const bins of [[bin(0.95, 0.79, 0.2)], [bin(0.95, 0.92, 0.001)], []]) {
      expect(clearestGap(scored(bins))).toBeNull()
      expect(ownHeadline(scored(bins))).toBe('No clear gap between what you say and what happens')
    }
  })

  it('allows for how many bins there are', () => {
    const gap = bin(0.95, 0.85, 0.07)
    expect(clearestGap(scored([gap]))).toEqual(gap)
    expect(clearestGap(scored([gap, ...Array.from({ length: 7 }, () => bin(0.5, 0.5, 0.1))]))).toBeNull()
  })
})

describe('who came closer', () => {
  const { compared } = example.predictions
  const closer = (own: IntervalDto | null, together: IntervalDto | null) => ({
    ...compared,
    closer: { own, together, fsrs: null },
  })

  it.each([
    [interval(0.01, 0.05), 'Spindle came closer than you'],
    [interval(-0.05, -0.01), 'You came closer than Spindle'],
    [interval(-0.01, 0.05), 'No clear difference between you and Spindle'],
    [null, 'Too few days to tell who comes closer'],
  ])('alone, by %j', (own, sentence) => {
    expect(comparisonHeadline(closer(own, null))).toBe(sentence)
  })

  it.each([
    [interval(0.01, 0.05), 'Yours and Spindle’s together came less close than Spindle’s alone.'],
    [interval(-0.05, -0.01), 'Yours and Spindle’s together came closer than Spindle’s alone.'],
    [interval(-0.01, 0.05), 'Yours and Spindle’s together came no clearly closer than Spindle’s alone.'],
    [null, null],
  ])('together, by %j', (together, sentence) => {
    expect(togetherSentence(closer(null, together))).toBe(sentence)
  })

  it.each([
    [interval(0.01, 0.05), 'Spindle came closer than FSRS-6'],
    [interval(-0.05, -0.01), 'FSRS-6 came closer than Spindle'],
    [interval(-0.01, 0.05), 'No clear difference between Spindle and FSRS-6'],
    [null, 'Too few days to tell Spindle and FSRS-6 apart'],
  ])('of the models, by %j', (fsrs, sentence) => {
    expect(modelsHeadline(fsrs)).toBe(sentence)
  })
})

const slot = (from: number, to: number | null, low: number | null, high: number | null): SlotFigure => ({
  from,
  to,
  answers: 60,
  days: 10,
  recalled: 0.8,
  predicted: 0.8,
  surprise: low === null || high === null ? null : interval(low, high),
})

describe('times of day and places in the sitting', () => {
  const quiet = [slot(6, 9, -0.02, 0.03), slot(9, 12, -0.04, 0.02)]

  it('stand out when it can be told', () => {
    expect(hoursHeadline([...quiet, slot(21, 24, -0.08, -0.04)])).toBe(
      'From 21:00 to 00:00 you recall 6 points less than predicted',
    )
    expect(placesHeadline([...quiet, slot(31, null, 0.02, 0.04)])).toBe(
      'From answer 31 of a sitting on you recall 3 points more than predicted',
    )
    expect(placesHeadline([...quiet, slot(11, 21, 0.02, 0.04)])).toBe(
      'In answers 11 to 20 of a sitting you recall 3 points more than predicted',
    )
  })

  it('do not stand out by what one of several intervals shows by chance', () => {
    const chance = slot(21, 24, -0.05, -0.005)
    expect(hoursHeadline([...quiet, chance])).toBe('No time of day stands out so far')
    expect(placesHeadline([...quiet, chance])).toBe('No place in the sitting stands out so far')
  })

  it('are not told apart where fewer than two have enough answers', () => {
    const few = [slot(6, 9, -0.08, -0.04), slot(9, 12, null, null)]
    expect(hoursHeadline(few)).toBe('Too few answers to tell times of day apart')
    expect(placesHeadline(few)).toBe('Too few answers to tell places in a sitting apart')
  })
})

const statement = (kind: Statement['kind'], estimate: number, isClear = true): Statement => ({
  kind,
  estimate,
  low: estimate - 0.02,
  high: estimate + 0.02,
  answers: 412,
  days: 31,
  isClear,
})

describe('statements', () => {
  it.each([
    ['recall-against-fsrs', 0.03, 'You recall 3 points more than FSRS-6 expects of anybody'],
    ['long-gaps', -0.02, 'After gaps of 30 days or more you recall 2 points less than after shorter ones'],
    ['mornings', 0.01, 'Before noon you recall 1 point more than later in the day'],
    ['late-in-sitting', -0.04, 'From answer 30 of a sitting on you recall 4 points less than before it'],
    ['weekends', 0.004, 'At weekends you recall about as much as on other days'],
    ['first-sight', 0.05, 'The first time a card comes back you recall 5 points more than at later times'],
    [
      'slow-answers',
      -0.08,
      'Of cards that took you long last time you recall 8 points less than of the others',
    ],
    [
      'siblings',
      0.02,
      'When another card of the same note came last you recall 2 points more than when none did',
    ],
    ['after-a-miss', -0.03, 'In the 5 minutes after a miss you recall 3 points less than at other times'],
    ['good-and-bad-days', 0.04, 'From day to day your recall moves by 4 points beyond chance'],
    ['good-and-bad-days', 0.001, 'Your days differ no more than chance makes them'],
  ] as const)('%s by %d', (kind, estimate, sentence) => {
    expect(statementSentence(statement(kind, estimate))).toBe(sentence)
  })

  it('have a sentence of every kind', () => {
    const sentences = STATEMENT_KINDS.map((kind) => statementSentence(statement(kind, 0.05)))
    expect(new Set(sentences).size).toBe(STATEMENT_KINDS.length)
  })

  it('stand with the clear ones first, the furthest from none at the head', () => {
    const given = [
      statement('mornings', -0.3, false),
      statement('weekends', 0.02),
      statement('siblings', -0.06),
    ]
    expect(inOrder(given).map(({ kind }) => kind)).toEqual(['siblings', 'weekends', 'mornings'])
    expect(statementsHeadline(given)).toBe(
      'When another card of the same note came last you recall 6 points less than when none did',
    )
  })

  it('claim nothing when none is clear', () => {
    expect(statementsHeadline([statement('mornings', 0.3, false)])).toBe('Nothing about you is clear yet')
    expect(statementsHeadline([])).toBe('Nothing about you is clear yet')
  })
})
