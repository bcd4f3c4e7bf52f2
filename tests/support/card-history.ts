import { historyAfter, initialModel, type CardHistory } from '@/lib/learning'

/** What the value function keeps of a card that was recalled once, at an instant. */
export const historyOf = (at: number): CardHistory =>
  historyAfter(
    null,
    initialModel().mood,
    { at, day: Math.floor(at / 86_400_000), siblingLast: false },
    { grade: 3, durationMs: 6000 },
  )
