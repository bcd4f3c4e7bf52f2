import type { HeatDay } from '@/lib/contracts/insights'
import type { HeatSquare } from '@/components/plots/HeatMap'

/** Minutes from which on a square has each of the stronger colours. */
const LEVELS = [10, 25, 45]
/** Days of study below which nothing is said of most of them. */
const FEW = 5

export function heatLevel(minutes: number): HeatSquare['level'] {
  if (minutes <= 0) return 0
  return (1 + LEVELS.filter((from) => minutes >= from).length) as HeatSquare['level']
}

/** Between how many minutes three in five of the days of study were, in steps of five; null for too few days. */
export function mostDays(heat: readonly HeatDay[]): { readonly low: number; readonly high: number } | null {
  const sorted = heat
    .map(({ minutes }) => minutes)
    .filter((minutes) => minutes > 0)
    .sort((a, b) => a - b)
  if (sorted.length < FEW) return null
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return { low: Math.max(1, Math.floor(at(0.2) / STEP) * STEP), high: Math.ceil(at(0.8) / STEP) * STEP }
}

const STEP = 5

/** The first day of each month that begins on one of the days, with room for its name. */
export function monthStarts(heat: readonly HeatDay[], nameOf: (day: number) => string) {
  return heat
    .filter(({ day }, index) => index > 0 && nameOf(day) !== nameOf(day - 1))
    .map(({ day }) => ({ day, name: nameOf(day) }))
}
