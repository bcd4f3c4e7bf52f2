import type { LoggedAnswer } from '@/lib/insights/contributions'
import type { Served } from '@/lib/scheduling'

export const MORNING = Date.parse('2026-03-02T08:30Z')

/** What was served with a question, with V, R of FSRS-6 and V at dawn given. */
export const servedWith = (value: number, fsrs: number | null, dawn: number | null): Served => ({
  prediction: { value, low: value / 2, high: (1 + value) / 2 },
  delta: 0,
  traceBefore: { stability: 10, difficulty: 5 },
  fsrs,
  dawn,
  blend: null,
})

/** A recall on a Monday morning, ten days after the last answer, that Spindle expected with 80 % and FSRS-6 with 90. */
export const answerOf = (more: Partial<LoggedAnswer> = {}): LoggedAnswer => ({
  seq: 1,
  eventId: 'event',
  at: MORNING + 5_000,
  kind: 'answer',
  cardId: 'card',
  shownAt: MORNING,
  studyDay: 20_514,
  grade: 3,
  ownPrediction: null,
  sawPrediction: false,
  modelVersion: 3,
  served: servedWith(0.8, 0.9, 0.75),
  sittingId: 'sitting',
  deckId: 'deck',
  isFirstReturn: false,
  ...more,
})
