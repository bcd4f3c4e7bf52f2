import { RETENTION } from '@/lib/scheduling/interval'
import type { Choice } from './collection'

/** Choices that are worth a look beside the one that stands. */
export interface Preset {
  readonly kind: 'as-now' | 'more-minutes' | 'fewer-new' | 'aim'
  readonly choice: Choice
}

/** Minutes a day offered beyond those there are. */
const MORE_MINUTES = 10
const MINUTES_MOST = 600
/** Recall targets that make room where minutes are short. */
const LOWER_AIMS = [0.85, 0.8] as const

/** The choice that stands, and some others: more minutes, half the new cards, other recall targets. */
export function presets(choice: Choice): readonly Preset[] {
  const { minutesPerDay, newPerDay, retention } = choice
  const more = Math.min(MINUTES_MOST, minutesPerDay + MORE_MINUTES)
  const lower = LOWER_AIMS.filter((aim) => aim < retention - 0.005)
  const aims = lower.length === 0 ? [RETENTION.usual] : lower
  return [
    { kind: 'as-now', choice },
    ...(more > minutesPerDay
      ? [{ kind: 'more-minutes', choice: { ...choice, minutesPerDay: more } } as const]
      : []),
    ...(newPerDay > 1
      ? [{ kind: 'fewer-new', choice: { ...choice, newPerDay: Math.floor(newPerDay / 2) } } as const]
      : []),
    ...aims.map((aim) => ({ kind: 'aim', choice: { ...choice, retention: aim } }) as const),
  ]
}
