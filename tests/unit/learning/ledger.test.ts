import { describe, expect, it } from 'vitest'
import { initialModel, WEIGHT_NAMES, WEIGHTS, type ValueModel } from '@/lib/learning'
import { DAY_MS } from '@/lib/learning/card-evidence'
import { FEATURES } from '@/lib/learning/features'
import { LEDGER_TOPICS, ledgerInPoints, ledgerOf, type Ledger } from '@/lib/learning/ledger'
import { percentage } from '@/lib/words/format'
import { historyOf } from '@/tests/support/card-history'

const AT = 100 * DAY_MS

/** Recalled once on day 100, and asked again a second later, which is the day after: R is at its most, τ = −1.5. */
const card = {
  trace: { difficulty: 6.5 },
  lastAnsweredAt: AT,
  lastDay: 100,
  reps: 1,
  lapses: 0,
  history: historyOf(AT),
}
const shown = { at: AT + 1000, day: 101, siblingLast: true }

function modelWith(weights: Readonly<Record<string, number>>): ValueModel {
  const model = initialModel()
  const mean = new Float64Array(WEIGHTS)
  for (const [name, weight] of Object.entries(weights)) mean[WEIGHT_NAMES.indexOf(name)] = weight
  return { ...model, belief: { ...model.belief, mean } }
}

const learned = modelWith({ elapsed: 1, difficulty: -4, sibling: -1, sinceMiss: 2 })

describe('the topics of a ledger', () => {
  it('have each weight of the score once', () => {
    const features = LEDGER_TOPICS.flatMap((line) => ('features' in line ? line.features : []))
    const groupings = LEDGER_TOPICS.flatMap((line) => ('groupings' in line ? line.groupings : []))
    expect(features.toSorted()).toEqual([...FEATURES].toSorted())
    expect(groupings.toSorted()).toEqual(WEIGHT_NAMES.slice(FEATURES.length).toSorted())
  })
})

describe('a prediction taken apart', () => {
  // ln(0.998/0.002) = 6.212606, and from there z and σ(z) by hand.
  it.each([
    ['gaps', -1.5, 0.991099 - 0.998], // z 4.712606
    ['difficulty', -2, 0.937766 - 0.991099], // 2.712606
    ['sibling', -1, 0.847174 - 0.937766], // 1.712606
    ['today', -1, 0.670977 - 0.847174], // 0.712606
  ] as const)('moves from one topic to the next: %s', (topic, logOdds, change) => {
    const line = ledgerOf(learned, card, shown).lines.find((found) => found.topic === topic)
    expect(line?.logOdds).toBeCloseTo(logOdds, 12)
    expect(line?.change).toBeCloseTo(change, 5)
  })

  it('begins at the trace alone and ends at the prediction', () => {
    const ledger = ledgerOf(learned, card, shown)
    expect(ledger.base).toBeCloseTo(0.998, 12)
    expect(ledger.value).toBeCloseTo(0.670977, 6)
  })

  it('is nothing but the trace for somebody of whom nothing is known', () => {
    const { base, lines, value } = ledgerOf(initialModel(), card, shown)
    expect(value).toBe(base)
    expect(lines.map(({ change }) => Math.abs(change))).toEqual(LEDGER_TOPICS.map(() => 0))
  })
})

describe('a ledger in points', () => {
  it('adds up to the percentages that are shown', () => {
    // −0.69 −5.33 −9.06 −17.62 between 99% (99.8 is never shown as certain) and 67%: the last has most to give.
    expect(ledgerInPoints(ledgerOf(learned, card, shown), percentage)).toEqual({
      base: 99,
      lines: [
        { topic: 'gaps', points: -1 },
        { topic: 'difficulty', points: -5 },
        { topic: 'sibling', points: -9 },
        { topic: 'today', points: -17 },
      ],
      rest: 0,
      total: 67,
    })
  })

  it('puts what moves it by less than half a point together', () => {
    const small = (topic: 'gaps' | 'misses' | 'record', change: number) => ({ topic, logOdds: 0, change })
    const ledger: Ledger = {
      base: 0.8,
      lines: [small('gaps', 0.004), small('misses', 0.1), small('record', 0.0045)],
      value: 0.9085,
    }
    expect(ledgerInPoints(ledger, percentage)).toEqual({
      base: 80,
      lines: [{ topic: 'misses', points: 10 }],
      rest: 1,
      total: 91,
    })
  })

  it('leaves out a line that its neighbours’ rounding leaves nothing of', () => {
    const line = (topic: 'gaps' | 'misses', change: number) => ({ topic, logOdds: 0, change })
    // 80.4% and 81.4%: one point between them, and 0.5 and 0.5 to show for it.
    const ledger: Ledger = {
      base: 0.804,
      lines: [line('gaps', 0.0055), line('misses', 0.0053)],
      value: 0.8148,
    }
    expect(ledgerInPoints(ledger, percentage).lines).toEqual([{ topic: 'gaps', points: 1 }])
  })
})
