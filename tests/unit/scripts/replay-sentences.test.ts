import { describe, expect, it } from 'vitest'
import { newCard, newLearner, storedLearner, usualRetentions, type CardState } from '@/lib/scheduling'
import type { Audit } from '@/lib/usecases/audit-learner'
import { auditLines, classLines, skillLines } from '@/scripts/replay/sentences'
import { historyOf } from '@/tests/support/card-history'

const clean: Audit = {
  events: 12,
  cards: 3,
  modelVersion: 1,
  cardDifferences: [],
  learnerDifference: null,
  counterDifference: null,
  retentionDifference: null,
  clockDifference: null,
  predictionDifferences: [],
}
const card = newCard({ cardId: 'c1', noteId: 'n1', deckId: 'd1' })
const reviewed: CardState = {
  ...card,
  stage: 'review',
  dueDay: 100,
  memory: {
    trace: { stability: 5, difficulty: 6 },
    lastAnsweredAt: 0,
    lastDay: 95,
    reps: 1,
    lapses: 0,
    intervalDays: 5,
    history: historyOf(0),
  },
}

describe('what npm run replay prints', () => {
  it('says that all is well', () => {
    expect(auditLines(clean)).toEqual([
      '12 events, 3 cards, model version 1.',
      'Everything is as the log says.',
    ])
    expect(auditLines({ ...clean, events: 0, modelVersion: null })[0]).toBe(
      '0 events, 3 cards, no model yet.',
    )
  })

  it('names a card and the parts of it that differ', () => {
    const lines = auditLines({
      ...clean,
      cardDifferences: [
        { cardId: 'c1', row: { ...reviewed, dueDay: 101, buriedUntil: 7 }, replayed: reviewed },
        { cardId: 'c2', row: null, replayed: card },
        { cardId: 'c3', row: card, replayed: null },
      ],
    })
    expect(lines.slice(1)).toEqual([
      '3 card states differ:',
      '  c1: buriedUntil 7, by the log nothing; dueDay 101, by the log 100',
      '  c2: has no row',
      '  c3: has a row but is no card',
    ])
  })

  it('names each other difference', () => {
    const learner = storedLearner(newLearner())
    const prediction = { value: 0.5, low: 0.4, high: 0.6 }
    const served = {
      ...{ prediction, delta: 0.5, traceBefore: { stability: 1, difficulty: 2 } },
      ...{ fsrs: 0.5, dawn: 0.5, blend: null },
    }
    const lines = auditLines({
      ...clean,
      learnerDifference: {
        row: { ...learner, model: { ...learner.model, updates: 9 } },
        replayed: learner,
      },
      counterDifference: { row: 14, replayed: 13 },
      retentionDifference: { row: { ...usualRetentions, learner: 0.8 }, replayed: usualRetentions },
      predictionDifferences: [
        { seq: 4, eventId: 'e4', stored: served, replayed: { ...served, delta: 0.25 } },
        { seq: 5, eventId: 'e5', stored: null, replayed: null },
      ],
    })
    expect(lines.slice(1)).toEqual([
      'The model differs: model.updates 9, by the log 0',
      'The event counter differs: 14, by the log 13',
      'Desired retention differs: learner 0.8, by the log 0.9',
      '2 predictions differ:',
      '  event 4 (e4): delta 0.5, by the log 0.25',
      '  event 5 (e5): ',
    ])
  })

  it('shows the first twenty of many', () => {
    const cardDifferences = Array.from({ length: 23 }, (_, index) => ({
      cardId: `c${index}`,
      row: null,
      replayed: card,
    }))
    const lines = auditLines({ ...clean, cardDifferences })
    expect(lines).toHaveLength(1 + 1 + 20 + 1)
    expect(lines.at(-1)).toBe('  and 3 more')
  })
})

describe('what an audit of practice found', () => {
  it.each([
    [{ events: 0, isSame: true, predictionDifferences: [] }, []],
    [
      { events: 12, isSame: true, predictionDifferences: [] },
      ['12 events of practice.', 'Skills are as the log says.'],
    ],
    [
      { events: 12, isSame: false, predictionDifferences: ['e1'] },
      [
        '12 events of practice.',
        'What is kept of skills differs.',
        '1 prediction of a step differs:',
        '  event e1',
      ],
    ],
  ])('is said in lines: %j', (audit, lines) => {
    expect(skillLines(audit)).toEqual(lines)
  })
})

describe('what an audit of rows in classes found', () => {
  const row = {
    ...{ answers: 2, recalled: 1, predicted: 1, surpriseSum: 5, surpriseSquares: 9, retrievalDays: [7] },
    ...{ wrongAnswers: ['what was typed'], variants: null },
  }
  const difference = { assignmentId: 'a1', itemId: 'i1' }

  it.each([
    [{ rows: 0, differences: [] }, []],
    [{ rows: 4, differences: [] }, ['4 rows in classes, as the logs say.']],
    [
      { rows: 4, differences: [{ ...difference, row: null, replayed: row }] },
      ['4 rows in classes.', '1 row in a class differs:', '  i1 of a1: has no row'],
    ],
    [
      { rows: 4, differences: [{ ...difference, row, replayed: null }] },
      ['4 rows in classes.', '1 row in a class differs:', '  i1 of a1: has a row and no answer'],
    ],
    [
      { rows: 4, differences: [{ ...difference, row, replayed: { ...row, wrongAnswers: ['another'] } }] },
      ['4 rows in classes.', '1 row in a class differs:', '  i1 of a1: what was typed or read differs'],
    ],
  ])('is said in lines: %j', (audit, lines) => {
    expect(classLines(audit)).toEqual(lines)
  })

  it('names the figures that differ, and never what was typed', () => {
    const replayed = { ...row, recalled: 2, wrongAnswers: [] }
    const lines = classLines({ rows: 1, differences: [{ ...difference, row, replayed }] })
    expect(lines.at(-1)).toContain('recalled')
    expect(lines.join()).not.toContain('typed')
  })
})
